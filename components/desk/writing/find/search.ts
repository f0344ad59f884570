/** Looking for words in a text, as an editor means them: curly or straight, wide or narrow, accents as typed. Pure. */

export type Found = { from: number; to: number };

/** Signs that one types with one key and a newspaper prints in several ways. Each stands for one unit. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u3000]/g, ' ')
    .replace(/[–—]/g, '-');

/** Letters of one case, as many units as before: a letter that would grow stays. */
const small = (text: string): string =>
  [...text]
    .map((letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    })
    .join('');

const settled = (text: string, matchCase: boolean): string => plain(matchCase ? text : small(text));

/** Every place of `words` in a text, none over another. */
export function findAll(text: string, words: string, matchCase: boolean): Found[] {
  const wanted = settled(words, matchCase);
  if (wanted === '') return [];
  const within = settled(text, matchCase);
  const found: Found[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
    found.push({ from: at, to: at + wanted.length });
  return found;
}

/** The text with other words in those places, and how many there were. */
export function replaceAllIn(
  text: string,
  words: string,
  by: string,
  matchCase: boolean,
): { text: string; n: number } {
  const places = findAll(text, words, matchCase);
  let made = '';
  let end = 0;
  for (const { from, to } of places) {
    made += text.slice(end, from) + by;
    end = to;
  }
  return { text: made + text.slice(end), n: places.length };
}
