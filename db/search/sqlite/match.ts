/** FTS5 expressions. Built of our own words alone, each a quoted string. Pure. */
import type { Within } from '../engine.ts';
import type { Phrase } from '../query.ts';
import { facet } from '../tokens.ts';

const quoted = (text: string): string => `"${text.replace(/"/g, '')}"`;
const anyOf = (ways: readonly string[]): string =>
  ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OR ')})`;

export const phraseMatch = ({ terms, or }: Phrase): string =>
  anyOf([quoted(terms.join(' ')), ...(or === undefined ? [] : [quoted(or)])]);

/** The facets are words like others, so a filter costs no look at the stories it leaves out. */
export const withinMatch = ({ language, section, people }: Within): string[] => [
  quoted(facet('language', language)),
  ...(section === undefined ? [] : [quoted(facet('section', section))]),
  ...(people === undefined ? [] : [anyOf(people.map((id) => quoted(facet('person', id))))]),
];

/** All of the phrases, within all of the filters. */
export const matchOf = (phrases: readonly Phrase[], within: Within): string =>
  [...phrases.map(phraseMatch), ...withinMatch(within)].join(' AND ');

/** Row numbers follow the first publication: ms UTC × ROOM + n, so that newest first is their order. */
export const ROOM = 4096; // rows that may share one millisecond

/** First and last row number of a span of time. */
export const rowsWithin = ({ from, until }: Within): [number, number] => [
  from === undefined ? Number.MIN_SAFE_INTEGER : from * ROOM,
  until === undefined ? Number.MAX_SAFE_INTEGER : until * ROOM - 1,
];
