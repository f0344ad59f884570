/**
 * Widths of Arial, in which search engines set their results: the advances of its metric twin Liberation Sans, by
 * character. For deciding in a place where no such font is: the server, a test, a computer that lacks both. Pure.
 */

const EM = 2048;

/** Advance (of an em of 2048) and the characters that have it. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [391, "'"],
  [455, 'ijlįĵĺļłſ‘’‚'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ'],
  [597, 'ľ'],
  [682, '()-`r¡¨²³´¸¹ŕŗř‐“”„‹›'],
  [684, '{}ŀ'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [768, 'ť'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżž'],
  [1100, '¶'],
  [1124, '±÷'],
  [1139, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–†‡€'],
  [1196, '+<=>~¬×−'],
  [1251, 'FTZ¿ßøŢŤŦŹŻŽ'],
  [1366, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ'],
  [1479, 'CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ'],
  [1509, '©®'],
  [1593, 'GOQÒÓÔÕÖØĜĞĠĢŌŎŐ'],
  [1706, 'Mm'],
  [1821, '%æ'],
  [1933, 'WœŴ'],
  [2048, 'ÆŒ—…‰™'],
  [2079, '@'],
];

const byCharacter = new Map(ADVANCES.flatMap(([advance, all]) => [...all].map((one) => [one, advance])));

/** Characters that are a square: Han, kana, hangul, their punctuation, full-width forms. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** Of a character that the table does not hold: that of a lower-case letter. */
const OTHER = 1139;

/** Width of a text in px, set in Arial of `size` px; without kerning, which takes a pixel or two off a headline. */
export const arialWidth = (text: string, size: number): number =>
  ([...text].reduce(
    (sum, one) => sum + (byCharacter.get(one) ?? (SQUARE.test(one) ? EM : /\p{M}/u.test(one) ? 0 : OTHER)),
    0,
  ) *
    size) /
  EM;
