/** A passage around the first hit, with the hits marked. Pure. */
import { fold, queryWords } from './tokens.ts';

export type SnippetPart = { text: string; hit: boolean };

const BEFORE = 60;
const LENGTH = 220;

/** Offsets of folded text: `fold` may change lengths, so each character is folded alone. */
function foldedWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let i = 0; i < piece.length; i += 1) offsets.push(at);
    folded += piece;
    at += character.length;
  }
  offsets.push(text.length);
  return { folded, offsets };
}

const stem = (word: string): string =>
  /^[a-z]{5,}$/.test(word) ? word.replace(/(?:ings?|ed|es|s|ly)$/, '') : word;

/** Cuts a passage of about 220 characters and marks each word of the query in it. */
export function snippet(text: string, query: string): SnippetPart[] {
  const words = queryWords(query).map(stem).filter(Boolean);
  const plain = text.replace(/\s+/g, ' ');
  const { folded, offsets } = foldedWithOffsets(plain);
  const hits: { from: number; to: number }[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const latin = /[\p{L}\p{N}]/u;
      const begins = /\p{Script=Han}/u.test(word) || at === 0 || !latin.test(folded[at - 1] ?? '');
      if (!begins) continue;
      let end = at + word.length;
      if (!/\p{Script=Han}/u.test(word)) while (/[a-z0-9]/.test(folded[end] ?? '')) end += 1;
      hits.push({ from: offsets[at] ?? 0, to: offsets[end] ?? plain.length });
    }
  }
  hits.sort((a, b) => a.from - b.from);
  const first = hits[0]?.from ?? 0;
  let start = Math.max(0, first - BEFORE);
  if (start > 0) {
    const space = plain.indexOf(' ', start);
    if (space > 0 && space < first) start = space + 1;
  }
  const end = Math.min(plain.length, start + LENGTH);
  const parts: SnippetPart[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.from < at || hit.to > end) continue;
    if (hit.from > at) parts.push({ text: plain.slice(at, hit.from), hit: false });
    parts.push({ text: plain.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < end) parts.push({ text: plain.slice(at, end), hit: false });
  if (start > 0) parts.unshift({ text: '… ', hit: false });
  if (end < plain.length) parts.push({ text: ' …', hit: false });
  return parts;
}
