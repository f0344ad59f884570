/** Collects inline runs into paragraphs the way a browser would lay them out. Pure. */
import type { Inline, Mark } from '#db/stories/blocks';
import { cleanText, cutAt, isVisible } from './clean-text.ts';
import { embedAddress, isOwnLineAddress } from './embeds.ts';
import type { FoundBlock, Note } from './found.ts';

const MOST_MARKS = 8;
const MOST_RUN = 20_000;
const MOST_INLINES = 5_000;

const sameMarks = (a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean =>
  JSON.stringify(a ?? []) === JSON.stringify(b ?? []);

export class Builder {
  readonly blocks: FoundBlock[] = [];
  readonly #note: (note: Note) => void;
  /** In cells, items and headings the address of a player stays words. */
  readonly #players: boolean;
  #run: Inline[] = [];
  /** A single line break of a text without tags: shown only when words follow. */
  #breakWaits = false;

  constructor(note: (note: Note) => void, players: boolean) {
    this.#note = note;
    this.#players = players;
  }

  /** Adds words; `auto` as WordPress does: blank lines make paragraphs, single ones break. */
  text(given: string, marks: readonly Mark[], auto: boolean): void {
    const text = cleanText(given);
    if (!auto) {
      this.#words(text, marks);
      return;
    }
    const paragraphs = text.split(/\n[ \t]*\n\s*/);
    for (const [i, paragraph] of paragraphs.entries()) {
      if (i > 0) this.flush();
      for (const [j, row] of paragraph.split('\n').entries()) {
        if (j > 0 && this.#run.length > 0) this.#breakWaits = true;
        this.#words(row, marks);
      }
    }
  }

  break(): void {
    this.#breakWaits = false;
    this.#trimEnd();
    this.#run.push({ break: true });
  }

  /** Ends the paragraph and adds a finished block. */
  block(...found: FoundBlock[]): void {
    this.flush();
    this.blocks.push(...found);
  }

  /** Ends the paragraph; lines that are nothing but the address of a player become embeds. */
  flush(): void {
    const lines = this.#takeRun();
    let paragraph: Inline[] = [];
    const end = () => {
      for (const part of pieces(trim(paragraph))) this.blocks.push({ kind: 'paragraph', text: part });
      paragraph = [];
    };
    for (const line of lines) {
      const address = ownAddress(line);
      if (this.#players && address && embedAddress(address)) {
        end();
        this.blocks.push({ kind: 'embed', address, title: '' });
        continue;
      }
      if (paragraph.length > 0) paragraph.push({ break: true });
      paragraph.push(...(address ? [{ text: address, marks: [{ kind: 'link' as const, address }] }] : line));
    }
    end();
  }

  #words(text: string, marks: readonly Mark[]): void {
    let words = text.replace(/[ \t\n\f]+/g, ' ');
    const last = this.#run.at(-1);
    const atStart = !last || 'break' in last || this.#breakWaits;
    if (atStart || ('text' in last && last.text.endsWith(' '))) words = words.replace(/^ /, '');
    if (words === '') return;
    if (this.#breakWaits) {
      this.#breakWaits = false;
      if (last && !('break' in last)) {
        this.#trimEnd();
        this.#run.push({ break: true });
      }
    }
    this.#append(words, marks);
  }

  #append(words: string, marks: readonly Mark[]): void {
    let kept: readonly Mark[] | undefined = marks;
    if (marks.length > MOST_MARKS) {
      this.#note({ kind: 'limit', text: `more than ${MOST_MARKS} styles on “${cutAt(words, 60)}”` });
      kept = marks.slice(0, MOST_MARKS);
    }
    if (kept.length === 0) kept = undefined;
    let rest = words;
    const last = this.#run.at(-1);
    if (last && 'text' in last && sameMarks(last.marks, kept) && last.text.length + rest.length <= MOST_RUN) {
      last.text += rest;
      return;
    }
    while (rest !== '') {
      const part = cutAt(rest, MOST_RUN);
      this.#run.push(kept ? { text: part, marks: [...kept] } : { text: part });
      rest = rest.slice(part.length);
    }
  }

  #trimEnd(): void {
    const last = this.#run.at(-1);
    if (!last || 'break' in last) return;
    last.text = last.text.replace(/ +$/, '');
    if (last.text === '') this.#run.pop();
  }

  #takeRun(): Inline[][] {
    this.#breakWaits = false;
    this.#trimEnd();
    const lines: Inline[][] = [[]];
    for (const part of this.#run) {
      if ('break' in part) lines.push([]);
      else lines.at(-1)?.push(part);
    }
    this.#run = [];
    return lines;
  }
}

const ownAddress = (line: readonly Inline[]): string | undefined => {
  const [only, more] = line;
  if (
    !only ||
    more ||
    !('text' in only) ||
    only.marks?.some((mark) => mark.kind === 'link' || mark.kind === 'story-link')
  )
    return undefined;
  return isOwnLineAddress(only.text.trim());
};

/** Without empty lines at either end; nothing when there is nothing to see. */
export function trim(inlines: readonly Inline[]): Inline[] {
  const seen = (part: Inline | undefined) => part !== undefined && !('break' in part) && isVisible(part.text);
  let from = 0;
  let to = inlines.length;
  while (from < to && !seen(inlines[from])) from += 1;
  while (to > from && !seen(inlines[to - 1])) to -= 1;
  return inlines.slice(from, to);
}

/** A paragraph that is longer than ours may be, in parts. */
function* pieces(inlines: readonly Inline[]): Generator<Inline[]> {
  for (let i = 0; i < inlines.length; i += MOST_INLINES) yield inlines.slice(i, i + MOST_INLINES);
}
