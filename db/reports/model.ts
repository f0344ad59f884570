/** A reader's report of an error. Pure. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { isCleanText, line, prose } from '#db/shared/text';

/** Longest report, in UTF-16 units. */
export const LONGEST_REPORT = 2_000;
export const LONGEST_SOURCE = 500;
export const LONGEST_EMAIL = 200;

/** mended: the story was changed or corrected. right: the story stands as it is. other: not about an error. */
export const reportOutcomes = ['mended', 'right', 'other'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

export const ReportError = z.strictObject({
  story: Id,
  /** Browsers send line ends as two characters. */
  words: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(prose(LONGEST_REPORT).refine((text) => text !== '', { error: 'required' })),
  /** Where the right thing can be read; may be empty. */
  source: line(LONGEST_SOURCE),
  /** For questions; may be empty. */
  email: z
    .string()
    .trim()
    .max(LONGEST_EMAIL, { error: 'too-long' })
    .refine((text) => text === '' || (isCleanText(text) && z.email().safeParse(text).success), {
      error: 'email',
    }),
});

export const SettleReport = z.strictObject({ report: Id, outcome: z.enum(reportOutcomes) });
