/**
 * The first draft of a correction, from what differs between the version that readers have and the one that goes out
 * (brief 3.9). It names what was said and what should have been said; an editor makes a better sentence of it. Pure.
 */
import { compareStories } from '#db/history/compare';
import { tokensOf } from '#db/history/compare-words';
import { PARAGRAPH, type Piece } from '#db/history/views';
import type { Language } from '#db/shared/languages';
import type { StoryContent } from '#db/stories/model';
import { type CorrectionDraft, type CorrectionReason, correctionReasons } from './model.ts';

/** Sentences of a draft: who mended more writes what matters. */
const MOST_SENTENCES = 3;
/** Words that show where a change stands. */
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;

const NUMBER =
  /\p{Nd}|[〇零一二三四五六七八九十百千萬億兩]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion)\b/iu;
const NAME = /(?<!^|[.!?“‘"]\s*)\b\p{Lu}[\p{Ll}’'-]+/u;
const CLAUSE_END = /[.!?;。！？；，\u2029\n]/u;

type Edit = {
  /** What stood and what stands, with the words around. */
  old: string;
  young: string;
  removed: string;
  added: string;
  reasons: CorrectionReason[];
};

/** The last words of a text, no further back than its clause. */
function before(text: string): string {
  const tokens = tokensOf(text);
  const kept: string[] = [];
  let words = 0;
  for (const token of tokens.toReversed()) {
    if (CLAUSE_END.test(token) && !/\p{N}/u.test(token)) break;
    if (/[\p{L}\p{N}]/u.test(token) && (words += 1) > WORDS_BEFORE) break;
    kept.unshift(token);
  }
  return kept.join('').trimStart();
}

/** The first words of a text, no further than its clause. */
function after(text: string): string {
  const kept: string[] = [];
  let words = 0;
  for (const token of tokensOf(text)) {
    if ((token === ',' || CLAUSE_END.test(token)) && !/\p{N}/u.test(token)) break;
    if (/[\p{L}\p{N}]/u.test(token) && (words += 1) > WORDS_AFTER) break;
    kept.push(token);
  }
  return kept.join('').trimEnd();
}

const opens = (text: string): number => (text.match(/[“「]/gu) ?? []).length;
const shuts = (text: string): number => (text.match(/[”」]/gu) ?? []).length;

/** A capital that does not begin a sentence: a name, or a part of one. */
function namesIn(words: string, lead: string): boolean {
  const begins = lead.trim() === '' || /[.!?“]\s*$/u.test(lead);
  return NAME.test(begins ? ` ${words.replace(/^\s*\S+/u, '')}` : `x ${words}`);
}

/** The changes in a run of pieces, each with the words around it. */
function editsIn(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < pieces.length; i += 1) {
    if (pieces[i]?.change === 'same') continue;
    let [removed, added] = ['', ''];
    const first = i;
    for (; i < pieces.length && pieces[i]?.change !== 'same'; i += 1) {
      const piece = pieces[i];
      if (piece?.change === 'removed') removed += piece.text;
      if (piece?.change === 'added') added += piece.text;
    }
    if (!/[\p{L}\p{N}]/u.test(removed + added)) continue;
    const lead = pieces
      .slice(0, first)
      .filter(({ change }) => change !== 'added')
      .map(({ text }) => text)
      .join('');
    const rest = pieces
      .slice(i)
      .filter(({ change }) => change !== 'added')
      .map(({ text }) => text)
      .join('');
    const reasons: CorrectionReason[] = [];
    // What only came is news, not a mistake.
    const changed = /[\p{L}\p{N}]/u.test(removed);
    if (!changed) {
      edits.push({ old: '', young: '', removed, added, reasons });
      continue;
    }
    if (NUMBER.test(removed) || NUMBER.test(added)) reasons.push('figure');
    if (namesIn(removed, lead) || namesIn(added, lead)) reasons.push('name');
    if (opens(lead) > shuts(lead) || opens(removed + added) > 0) reasons.push('quotation');
    const around = (words: string) =>
      `${before(lead)}${words}${after(rest)}`.replaceAll(PARAGRAPH, ' ').trim();
    edits.push({ old: around(removed), young: around(added), removed, added, reasons });
  }
  return edits;
}

/** Marks of quotation inside of marks of quotation. */
const inner = (text: string, language: Language): string =>
  language === 'zh'
    ? text.replaceAll('「', '『').replaceAll('」', '』')
    : text.replaceAll('“', '‘').replaceAll('”', '’');

const sentences = {
  en: {
    headline: (old: string, young: string) =>
      `An earlier version of the headline said “${old}”. It now says “${young}”.`,
    changed: (old: string, young: string) =>
      `An earlier version of this article said “${old}”. It should have said “${young}”.`,
    removed: (old: string) => `An earlier version of this article said “${old}”. This has been removed.`,
    added: (young: string) => `An earlier version of this article left out “${young}”.`,
    space: ' ',
  },
  zh: {
    headline: (old: string, young: string) => `本文較早版本的標題為「${old}」，現改為「${young}」。`,
    changed: (old: string, young: string) => `本文較早版本稱「${old}」，應為「${young}」。`,
    removed: (old: string) => `本文較早版本稱「${old}」，現已刪去。`,
    added: (young: string) => `本文較早版本漏去「${young}」，現已補上。`,
    space: '',
  },
} as const;

/** Without the mark that ends it. */
const bare = (words: string): string => words.trim().replace(/[.。,，;；]+$/u, '');

function sentenceOf(edit: Edit, language: Language): string {
  const say = sentences[language];
  const [old, young] = [inner(bare(edit.old), language), inner(bare(edit.young), language)];
  if (edit.old === '') return say.added(inner(bare(edit.added), language));
  return edit.added.trim() === '' ? say.removed(old) : say.changed(old, young);
}

/** What a correction of `live` to `next` might say, why it looks like one, and where it would stand. */
export function draftCorrection(live: StoryContent, next: StoryContent, language: Language): CorrectionDraft {
  const { fields, body } = compareStories(live, next);
  const headline = live.headline !== next.headline;
  const lines = [
    ...fields.flatMap((field) => {
      if (field.field === 'standfirst' && field.kind === 'text') return [field.pieces];
      return field.field === 'points' && field.kind === 'lines'
        ? field.lines.map(({ pieces }) => pieces)
        : [];
    }),
    ...body.flatMap((change) =>
      change.kind === 'block' ? change.block.lines.map(({ pieces }) => pieces) : [],
    ),
  ];
  const edits = lines.flatMap((pieces) => editsIn(pieces));
  const grave = edits.filter(({ reasons }) => reasons.length > 0);
  const reasons = new Set<CorrectionReason>(grave.flatMap((edit) => edit.reasons));
  if (headline) reasons.add('headline');
  const say = sentences[language];
  const said = [
    ...(headline ? [say.headline(inner(live.headline, language), inner(next.headline, language))] : []),
    ...(grave.length > 0 ? grave : edits).map((edit) => sentenceOf(edit, language)),
  ];
  const concernsPerson = reasons.has('name') || reasons.has('quotation');
  return {
    reasons: correctionReasons.filter((reason) => reasons.has(reason)),
    place: headline || live.standfirst !== next.standfirst || concernsPerson ? 'top' : 'end',
    text: [...new Set(said)].slice(0, MOST_SENTENCES).join(say.space),
  };
}
