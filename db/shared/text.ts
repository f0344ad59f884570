/** Text as it is allowed past the border. Pure: reaches the browser. */
import { z } from 'zod';

/** Control characters other than tab and line feed, and the two code points that XML 1.0 cannot carry. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/;

export const isCleanText = (text: string): boolean => text.isWellFormed() && !FORBIDDEN.test(text);

/** A string of at most `max` UTF-16 units without control characters or lone surrogates; line breaks allowed. */
export const prose = (max: number) =>
  z.string().max(max, { error: 'too-long' }).refine(isCleanText, { error: 'forbidden-characters' });

/** The same on one line: line breaks and tabs become spaces, outer space goes. */
export const line = (max: number) =>
  z
    .string()
    .max(max, { error: 'too-long' })
    .refine(isCleanText, { error: 'forbidden-characters' })
    .transform((text) => text.replace(/[\t\n]+/g, ' ').trim());

/** One line that must hold something a reader can see. */
export const filledLine = (max: number) =>
  line(max).refine((text) => /[^\p{White_Space}\p{Cf}\p{Cc}]/u.test(text), { error: 'required' });

/** One address in plain ASCII, and nothing that a mail system might read as another (full-width signs, quotes, lists, a final dot). */
export const isEmailAddress = (text: string): boolean =>
  /^[a-z0-9._%+-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i.test(text);

/** Number of words as an editor counts them: Latin words plus Han characters. */
export function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0;
  return han + words;
}

/** Whole minutes of reading, at least 1: 230 Latin words or 450 Han characters a minute. */
export function readingMinutes(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = countWords(text) - han;
  return Math.max(1, Math.round(latin / 230 + han / 450));
}
