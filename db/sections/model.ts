/** A section as the desk writes it. Pure: reaches the browser. */
import { z } from 'zod';
import { filledLine, prose } from '#db/shared/text';

export const SectionInput = z.strictObject({
  /** Also the address of its front: it never changes. */
  id: z
    .string()
    .min(1, { error: 'required' })
    .max(40, { error: 'too-long' })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'slug' }),
  name: filledLine(60),
  nameZh: filledLine(30),
  about: prose(300),
  aboutZh: prose(200),
});
export type SectionInput = z.infer<typeof SectionInput>;
