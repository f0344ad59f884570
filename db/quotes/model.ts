/** Quote of the Day as the desk writes it. Pure. */
import { z } from 'zod';
import { isDate } from '#db/shared/hk-time';
import { filledLine, line, prose } from '#db/shared/text';

export const QuoteDate = z.string().refine(isDate, { error: 'date' });

export const QuoteInput = z.strictObject({
  date: QuoteDate,
  /** English words as printed, without quotation marks. */
  words: filledLine(180),
  wordsZh: line(90).default(''),
  original: line(200).default(''),
  originalLanguage: z
    .string()
    .regex(/^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/, { error: 'not-understood' })
    .default(''),
  speaker: filledLine(120),
  speakerZh: line(60).default(''),
  role: line(160).default(''),
  roleZh: line(80).default(''),
  /** Work and place in it, and year: what a colleague checks it against. */
  source: filledLine(240),
  sourceZh: line(120).default(''),
  translator: line(120).default(''),
  note: prose(1_200).default(''),
  evergreen: z.boolean().default(false),
});
export type QuoteInput = z.infer<typeof QuoteInput>;

export type DeskQuote = QuoteInput & { writer: string; checkedBy: string | null; changedAt: number };
