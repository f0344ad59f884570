/** The plain front: lead variant, pinned stories, order and layout of sections. Pure. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { line } from '#db/shared/text';
import { isSafeAddress } from '#db/stories/blocks';

export const leadVariants = ['standard', 'big-picture', 'no-picture', 'twin', 'live'] as const;
export type LeadVariant = (typeof leadVariants)[number];

/** Section layouts of the brief 1.8. */
export const sectionLayouts = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SectionLayout = (typeof sectionLayouts)[number];

export const FrontLayout = z.strictObject({
  lead: z.enum(leadVariants),
  /** Stories placed by hand in the lead package, first is the lead. The rest fills itself. */
  pinned: z.array(Id).max(6),
  sections: z
    .array(z.strictObject({ section: Id, layout: z.enum(sectionLayouts) }))
    .min(1)
    .max(20),
});
export type FrontLayout = z.infer<typeof FrontLayout>;

export const defaultFront: FrontLayout = {
  lead: 'standard',
  pinned: [],
  sections: [
    { section: 'hong-kong', layout: 'A' },
    { section: 'business', layout: 'F' },
    { section: 'china', layout: 'B' },
    { section: 'asia', layout: 'B' },
    { section: 'opinion', layout: 'D' },
    { section: 'culture', layout: 'C' },
    { section: 'world', layout: 'A' },
    { section: 'sport', layout: 'E' },
  ],
};

/** Warnings as the Observatory names them; words are in components/words. */
export const warnings = [
  'tc1',
  'tc3',
  'tc8ne',
  'tc8nw',
  'tc8se',
  'tc8sw',
  'tc9',
  'tc10',
  'rain-amber',
  'rain-red',
  'rain-black',
  'thunderstorm',
  'landslip',
  'monsoon',
  'flood-north',
  'hot',
  'cold',
  'frost',
  'fire-yellow',
  'fire-red',
  'tsunami',
] as const;
export type Warning = (typeof warnings)[number];

const severe: ReadonlySet<Warning> = new Set([
  'tc8ne',
  'tc8nw',
  'tc8se',
  'tc8sw',
  'tc9',
  'tc10',
  'rain-black',
]);

/** Warnings under which the city shuts: Signal 8 or above, and black rain. */
export const isSevere = (warning: Warning): boolean => severe.has(warning);

export const stripKinds = ['breaking', 'live', 'warning'] as const;
export const StripInput = z.strictObject({
  kind: z.enum(stripKinds),
  words: line(200),
  wordsZh: line(120),
  warning: z.enum(warnings).nullable(),
  /** Path of our own that the strip leads to, or ''. */
  link: z
    .string()
    .max(400)
    .refine((value) => value === '' || (value.startsWith('/') && isSafeAddress(value)), { error: 'address' }),
  /** ms UTC, exclusive */
  until: z.number().int(),
});
export type StripInput = z.infer<typeof StripInput>;

export type StripView = {
  id: string;
  kind: (typeof stripKinds)[number];
  words: string;
  warning: Warning | null;
  link: string;
  since: number;
};
