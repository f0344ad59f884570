/** Headlines, standfirsts and slugs out of what WordPress has. Pure. */
import type { Language } from '#db/shared/languages';
import { makeSlug } from '#db/shared/slug';
import { cleanLine, isVisible } from './html/clean-text.ts';
import { markShortcodes } from './html/shortcodes.ts';
import { parseHtml, textOf } from './html/tree.ts';

/** A `<` that begins no tag is meant as it is. */
const STRAY = /<(?![a-z/!][^<>]*>)/gi;

/** HTML of one line as plain words, cut at `most` characters; `cut` says that it was longer. */
export function plainLine(html: string, most: number): { text: string; cut: boolean } {
  const { html: marked } = markShortcodes(html.slice(0, 20_000).replace(STRAY, '&lt;'), () => undefined);
  const text = cleanLine(textOf(parseHtml(marked) ?? []), Number.MAX_SAFE_INTEGER);
  return { text: cleanLine(text, most), cut: text.length > most };
}

/** A headline from the first words of a text: eight words, or twenty Han characters; '' when there are none. */
export function firstWords(text: string, language: Language): string {
  const start = cleanLine(text.slice(0, 2_000), 2_000);
  if (!isVisible(start)) return '';
  if (language === 'zh') {
    const letters = [...start];
    return letters.length > 20 ? `${letters.slice(0, 20).join('')}……` : start;
  }
  const words = start.split(' ');
  const some = words.slice(0, 8).join(' ');
  return cleanLine(words.length > 8 ? `${some.replace(/[.,;:!?]+$/, '')}…` : some, 80);
}

/** Percent-encoded letters as letters; one that was cut in the middle goes. */
const decoded = (text: string): string =>
  text.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString().replaceAll('\ufffd', ''),
  );

const MOST_LATIN = 60;
const MOST_HAN = 20;

/** The old slug made legal; else one from the headline, else `post-<id>`. */
export function slugFor(postName: string, headline: string, id: number, language: Language): string {
  const kept = decoded(postName.slice(0, 2_000))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^a-z0-9\p{Script=Han}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = cutSlug(kept);
  // What is left of a slug in another script is not worth keeping.
  if (cut.replace(/[-\d]/g, '').length >= 2 || (/\d{3}/.test(cut) && /^[\d-]+$/.test(postName))) return cut;
  const made = makeSlug(headline, language);
  return made.replace(/[-\d]/g, '').length >= 2 ? made : `post-${id}`;
}

function cutSlug(slug: string): string {
  const han = slug.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0) {
    let left = MOST_HAN;
    const letters = [...slug].filter((letter) => !/\p{Script=Han}/u.test(letter) || left-- > 0);
    return letters.join('').slice(0, MOST_LATIN).replace(/-+/g, '-').replace(/^-|-$/g, '');
  }
  if (slug.length <= MOST_LATIN) return slug;
  const cut = slug.slice(0, MOST_LATIN + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), cut.includes('-') ? 1 : MOST_LATIN)).replace(/-+$/, '');
}
