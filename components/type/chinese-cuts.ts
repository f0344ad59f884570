import {
  dailyCharacters,
  initialCharacters,
  interfaceText,
  occasionalCharacters,
  quoteTexts,
} from './chinese-characters.ts';
import { codePointOf, coveredCharacters } from './chinese-glyphs.ts';
import { cutChinese } from './merge-chinese.ts';

export type ChineseCut = { name: string; weight: number; characters: readonly string[] };

/** Glyphs in one slice: about 15 kB. A reader fetches only the slices whose characters are on the page. */
const sliceLength = 64;
/** A character of this many quotes or more goes into the slice that all quotes share. */
const sharedBy = 5;

function slices(name: string, weight: number, characters: readonly string[]): ChineseCut[] {
  const cuts: ChineseCut[] = [];
  for (let from = 0; from < characters.length; from += sliceLength) {
    const part = characters.slice(from, from + sliceLength);
    cuts.push({ name: `${name}-${cuts.length + 1}`, weight, characters: part });
  }
  return cuts;
}

/**
 * Splits the characters of all quotes so that one quote needs few files: characters that many quotes share in
 * one slice, then the rest in the order in which the quotes bring them, so that those of a quote lie together.
 */
function planQuotes(): ChineseCut[] {
  const texts = quoteTexts();
  const quotesWith = new Map<string, number>();
  for (const text of texts) {
    for (const character of new Set(text)) quotesWith.set(character, (quotesWith.get(character) ?? 0) + 1);
  }
  const shared = [...quotesWith].filter(([, count]) => count >= sharedBy).map(([character]) => character);
  const rest = new Set(
    texts.join('') + dailyCharacters + occasionalCharacters + interfaceText() + initialCharacters(),
  );
  for (const character of shared) rest.delete(character);
  const covered = new Set(coveredCharacters([...shared, ...rest].join('')));
  const held = (characters: Iterable<string>) =>
    [...characters].filter((character) => covered.has(character));
  return [
    { name: 'hkn-tc-quotes', weight: 500, characters: held(shared) },
    ...slices('hkn-tc-quotes', 500, held(rest)),
  ].filter(({ characters }) => characters.length > 0);
}

/** Which Chinese files to cut, and from which characters: pure planning, no font is read but its index. */
export function planChinese(): ChineseCut[] {
  const daily = coveredCharacters(dailyCharacters);
  const occasional = coveredCharacters(occasionalCharacters).filter(
    (character) => !daily.includes(character),
  );
  return [
    { name: 'hkn-tc-core', weight: 600, characters: daily },
    { name: 'hkn-tc-core-more', weight: 600, characters: occasional },
    ...planQuotes(),
  ];
}

/** Cuts one planned file to WOFF2 bytes. */
export function cutPlanned({ characters, weight }: ChineseCut): Promise<Buffer> {
  return cutChinese(characters, weight);
}

/** `unicode-range` of a cut, so that a browser fetches the file only for characters that it holds. */
export function unicodeRange(characters: readonly string[]): string {
  const codePoints = characters.map(codePointOf).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const codePoint of codePoints) {
    const last = ranges.at(-1);
    if (last && codePoint === last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  const hex = (value: number) => value.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}
