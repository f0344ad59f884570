/** Lines of one block beside each other: which stayed, which changed, which came and went. Pure. */
import { diffArrays } from 'diff';
import type { Mark } from '#db/stories/blocks';
import { compareWords, likeness, wordCounts } from './compare-words.ts';
import { type Line, lineText } from './lines.ts';
import type { FormatChange, LineChange, LineRole, Piece } from './views.ts';

/** Roles that a block has once: they are the same line whatever their words. */
const ONCE: ReadonlySet<LineRole> = new Set<LineRole>([
  'source',
  'who',
  'title',
  'subtitle',
  'caption',
  'alt',
  'credit',
]);

/** Lines with fewer words in common are two different ones. */
const ALIKE = 0.35;

const markKey = (mark: Mark): string => JSON.stringify(mark);

/** The marks over each UTF-16 unit of a line. */
function marksOf(line: Line): (readonly Mark[])[] {
  return line.inlines.flatMap((part) => {
    if ('break' in part) return [[]];
    const marks = part.marks ?? [];
    return Array.from({ length: part.text.length }, () => marks);
  });
}

/** Words that stand in both lines and are set otherwise. */
export function compareFormats(before: Line, after: Line, pieces: readonly Piece[]): FormatChange[] {
  const [old, young] = [marksOf(before), marksOf(after)];
  if (old.every((marks) => marks.length === 0) && young.every((marks) => marks.length === 0)) return [];
  const found: (FormatChange & { key: string })[] = [];
  let [i, j] = [0, 0];
  for (const { text, change } of pieces) {
    if (change === 'same') {
      let open = '';
      for (let k = 0; k < text.length; k += 1) {
        const was = old[i + k] ?? [];
        const is = young[j + k] ?? [];
        const added = is.filter((mark) => !was.some((other) => markKey(other) === markKey(mark)));
        const removed = was.filter((mark) => !is.some((other) => markKey(other) === markKey(mark)));
        const key = added.length + removed.length > 0 ? JSON.stringify([added, removed]) : '';
        const last = found.at(-1);
        if (key !== '' && key === open && last) last.words += text.charAt(k);
        else if (key !== '') found.push({ key, words: text.charAt(k), added, removed });
        open = key;
      }
    }
    if (change !== 'added') i += text.length;
    if (change !== 'removed') j += text.length;
  }
  return found.map(({ key: _, ...format }) => format);
}

/** Two versions of one line. */
export function changedLine(before: Line, after: Line): LineChange {
  const pieces = compareWords(lineText(before), lineText(after));
  const formats = compareFormats(before, after, pieces);
  const same = pieces.every(({ change }) => change === 'same') && formats.length === 0;
  return {
    role: after.role,
    depth: after.depth,
    change: same && before.depth === after.depth ? 'same' : 'changed',
    pieces,
    formats,
  };
}

/** A line that stands in one version only. */
export function oneSided(line: Line, change: 'added' | 'removed' | 'same'): LineChange {
  const text = lineText(line);
  return { role: line.role, depth: line.depth, change, pieces: text ? [{ text, change }] : [], formats: [] };
}

const keyOf = (line: Line): string => JSON.stringify([line.role, line.depth, lineText(line)]);

/** Old and new lines between two that stayed: those that are alike are one line that changed. */
function pairUp(removed: readonly Line[], added: readonly Line[]): LineChange[] {
  const found: LineChange[] = [];
  let next = 0;
  for (const line of removed) {
    const counts = wordCounts(lineText(line));
    const at = added.findIndex(
      (other, i) =>
        i >= next &&
        other.role === line.role &&
        line.role !== 'picture' &&
        (ONCE.has(line.role) ||
          (removed.length === 1 && added.length === 1) ||
          likeness(counts, wordCounts(lineText(other))) >= ALIKE),
    );
    const other = added[at];
    if (!other) {
      found.push(oneSided(line, 'removed'));
      continue;
    }
    found.push(...added.slice(next, at).map((new_) => oneSided(new_, 'added')), changedLine(line, other));
    next = at + 1;
  }
  return [...found, ...added.slice(next).map((line) => oneSided(line, 'added'))];
}

export function compareLines(before: readonly Line[], after: readonly Line[]): LineChange[] {
  const found: LineChange[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  let [i, j] = [0, 0];
  const close = (): void => {
    found.push(...pairUp(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of diffArrays(before.map(keyOf), after.map(keyOf)))
    for (let k = 0; k < run.count; k += 1) {
      const [old, young] = [before[i], after[j]];
      if (run.removed) {
        if (old) removed.push(old);
        i += 1;
      } else if (run.added) {
        if (young) added.push(young);
        j += 1;
      } else {
        close();
        if (old && young) found.push(changedLine(old, young));
        i += 1;
        j += 1;
      }
    }
  close();
  return found;
}
