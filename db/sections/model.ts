/** A section as the desk writes it. Pure: reaches the browser. */
import { z } from 'zod';
import { filledLine, prose } from '#db/shared/text';

const Word = z
  .string()
  .min(1, { error: 'required' })
  .max(40, { error: 'too-long' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' });

export const SectionInput = z.strictObject({
  /** What stories, fronts and rights name: it never changes. */
  id: Word,
  /** The address; left out or empty: as it is, or for a new section its id. */
  slug: Word.or(z.literal('')).default(''),
  name: filledLine(60),
  nameZh: filledLine(30),
  about: prose(300),
  aboutZh: prose(200),
});
export type SectionInput = z.infer<typeof SectionInput>;
