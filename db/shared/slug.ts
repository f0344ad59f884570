/** Addresses from words. Pure. */
import type { Language } from './languages.ts';

const MOST_HAN = 20;
const MOST_LATIN = 60;

/** A slug from a headline: ASCII words joined by hyphens; Chinese keeps up to 20 Han characters. '' when nothing is left. */
export function makeSlug(headline: string, language: Language): string {
  const text = headline.normalize('NFC').toLowerCase();
  if (language === 'zh') {
    const kept = [...text.replace(/[^a-z0-9\p{Script=Han}]+/gu, '-').replace(/^-+|-+$/g, '')];
    return kept.slice(0, MOST_HAN).join('').replace(/-+$/g, '');
  }
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= MOST_LATIN) return plain;
  const cut = plain.slice(0, MOST_LATIN + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/g, '');
}
