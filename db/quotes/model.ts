/** Quote of the Day as the desk writes it. Pure. */
import { z } from 'zod';
import { isDate } from '#db/shared/hk-time';
import { Id } from '#db/shared/id';
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
  /** The story of ours that it was taken from. */
  story: Id.nullable().default(null),
  /** The words in that story that a reader is led to, exactly as they stand there. */
  passage: line(300).default(''),
});
export type QuoteInput = z.infer<typeof QuoteInput>;

/** What of a quote is typed as text. */
export const quoteTexts = [
  'words',
  'wordsZh',
  'original',
  'originalLanguage',
  'speaker',
  'speakerZh',
  'role',
  'roleZh',
  'source',
  'sourceZh',
  'translator',
  'note',
  'passage',
] as const satisfies readonly (keyof QuoteInput)[];

export type DeskQuote = QuoteInput & {
  writer: string;
  checkedBy: string | null;
  /** ms UTC */
  checkedAt: number | null;
  changedAt: number;
  /** Checked, but its source was corrected since, or readers cannot see that: not shown. */
  held: boolean;
};

/** A day of the month sheet. */
export type QuoteOfMonth = {
  date: string;
  quote: DeskQuote | null;
  /** What readers will see on a day whose own quote is missing, unchecked or held. */
  instead: { words: string; wordsZh: string } | null;
};

export type SavedQuote = {
  date: string;
  /** ms UTC */
  changedAt: number;
  /** The nearest day within 60 on which the same person is quoted: advice, no refusal. */
  speakerOn: string | null;
};

/** Days in which somebody should not be quoted twice. */
export const APART_DAYS = 60;
