/** The manuscript sheet: one character a square, one clause a column. Pure. */

const MOST_CHARACTERS = 28;
const PUNCTUATION = /[，。；！？、：「」『』（）—…．,.;!?:"'\s]+/u;

/** Clauses of a Chinese original with its punctuation left out; [] when there are none, or too many characters. */
export function sheetOf(original: string): string[] {
  const clauses = original.split(PUNCTUATION).filter(Boolean);
  const characters = [...clauses.join('')];
  const allHan = characters.every((character) => /\p{Script=Han}/u.test(character));
  return allHan && characters.length <= MOST_CHARACTERS ? clauses : [];
}
