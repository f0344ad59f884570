/** Words cut to what machines show: whole sentences if they fit, else whole words and an ellipsis. Pure. */
import { type Language, tagOf } from '#db/shared/languages';

/** Characters that a search engine shows, and fewer than which say too little to choose a page by. */
const room: Record<Language, { fewest: number; most: number }> = {
  en: { fewest: 50, most: 160 },
  zh: { fewest: 25, most: 80 },
};

const ENDS = /[.!?。！？](?=[”’」』）)]*(?:\s|$)|[”’」』]*\p{Script=Han})[”’」』）)]*/gu;

/** The first characters of a text, by whole words; what is short enough stays as it is. Never half a character. */
export function shortened(text: string, most: number, language: Language): string {
  if ([...text].length <= most) return text;
  const fitting = (granularity: 'word' | 'grapheme'): string => {
    let kept = '';
    let length = 1; // the ellipsis
    for (const { segment } of new Intl.Segmenter(tagOf(language), { granularity }).segment(text)) {
      length += [...segment].length;
      if (length > most) break;
      kept += segment;
    }
    return kept;
  };
  // A word without end is cut inside.
  const kept = fitting('word') || fitting('grapheme');
  return `${kept.replace(/[\s,;:，、；：「『（(“‘—–-]+$/u, '')}…`;
}

/** Whole sentences as far as they fit; undefined where that would say too little. */
function sentences(text: string, { fewest, most }: { fewest: number; most: number }): string | undefined {
  const ends = [...text.matchAll(ENDS)].map((end) => text.slice(0, end.index + end[0].length));
  return ends.findLast((one) => [...one].length <= most && [...one].length >= fewest);
}

/** The description of a page: the first of these texts, with as many of the next as it takes to say enough. */
export function described(language: Language, texts: readonly string[]): string {
  const limits = room[language];
  let said = '';
  for (const text of texts.map((one) => one.replace(/\s+/g, ' ').trim()).filter(Boolean)) {
    if ([...said].length >= limits.fewest) break;
    if (said.includes(text)) continue;
    // Two texts that were not written to follow each other are kept apart.
    const ended = /[.!?。！？…”」]$/u.test(said);
    const stop = language === 'zh' ? '。' : '. ';
    said = said === '' ? text : `${said}${ended ? (language === 'zh' ? '' : ' ') : stop}${text}`;
  }
  if ([...said].length <= limits.most) return said;
  return sentences(said, limits) ?? shortened(said, limits.most, language);
}
