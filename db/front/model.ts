/** Fronts: what is placed by hand, the order and layout of sections; strips and warnings. Pure. */
import { z } from 'zod';
import { SlotCropInput } from '#db/pictures/model';
import { Id } from '#db/shared/id';
import { languages } from '#db/shared/languages';
import type { Target } from '#db/shared/permissions';
import { line } from '#db/shared/text';

export const leadVariants = ['standard', 'big-picture', 'no-picture', 'twin', 'live'] as const;
export type LeadVariant = (typeof leadVariants)[number];

/** Section layouts of the brief 1.8. */
export const sectionLayouts = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SectionLayout = (typeof sectionLayouts)[number];

/** A picture in the place of the story's own; its words are the picture's record's. */
const ShownPicture = z.union([z.literal('none'), z.strictObject({ picture: Id })]);

/** Headlines that stand under a lead at most. */
export const MOST_SUBLINKS = 3;

/** A story placed by hand, with what this front says otherwise of it. What is left out follows the story. */
export const Placement = z.strictObject({
  story: Id,
  headline: line(200).optional(),
  kicker: line(60).optional(),
  /** Another picture, or 'none': the slot shows words alone. */
  picture: ShownPicture.optional(),
  /** Another window of the picture that stands here; of any other picture it says nothing. */
  crop: SlotCropInput.extend({ picture: Id }).optional(),
  /** One step larger or smaller than its slot; in a lead the variant says it. */
  size: z.enum(['larger', 'smaller']).optional(),
  /** Of a lead: the headlines under it, instead of those that come by themselves. */
  sublinks: z.array(Id).max(MOST_SUBLINKS).optional(),
  /** ms UTC, exclusive: from then on the slot fills itself. */
  until: z.number().int().optional(),
});
export type Placement = z.infer<typeof Placement>;

/** null fills itself. Fronts of the first form named stories alone. */
const Slot = z.union([z.null(), Id.transform((story): Placement => ({ story })), Placement]);

/** Cards of a row at most, over all layouts. */
const MOST_IN_ROW = 12;
/** Two leads and four beside them. */
const MOST_IN_LEAD = 6;

export const FrontRow = z.strictObject({
  section: Id,
  layout: z.enum(sectionLayouts),
  pinned: z.array(Slot).max(MOST_IN_ROW).default([]),
});
export type FrontRow = z.infer<typeof FrontRow>;

/**
 * A front: what stands where by hand; everything else fills itself. Slots are counted from the first of their zone. The
 * front of a section has rows of that section alone, and no lead.
 */
export const FrontLayout = z.strictObject({
  lead: z.enum(leadVariants),
  /** The lead (two for 'twin'), then the stories beside it. */
  pinned: z.array(Slot).max(MOST_IN_LEAD),
  sections: z.array(FrontRow).min(1).max(20),
});
export type FrontLayout = z.infer<typeof FrontLayout>;

/** A layout as it is kept, in today's form. */
export const layoutOf = (kept: unknown): FrontLayout => FrontLayout.parse(kept);

const rows = (...named: [string, SectionLayout][]): FrontRow[] =>
  named.map(([section, layout]) => ({ section, layout, pinned: [] }));

export const defaultFront: FrontLayout = {
  lead: 'standard',
  pinned: [],
  sections: rows(
    ['hong-kong', 'A'],
    ['business', 'F'],
    ['china', 'B'],
    ['asia', 'B'],
    ['opinion', 'D'],
    ['culture', 'C'],
    ['world', 'A'],
    ['sport', 'E'],
  ),
};

/** How many stories of a lead variant are leads. */
export const leadsOf = (variant: LeadVariant): 1 | 2 => (variant === 'twin' ? 2 : 1);
/** Stories beside or under the lead. */
export const SECONDS = 4;

/** The home front, or the front of a section by its id. */
export const HOME = 'home';
export const FrontName = z.strictObject({ language: z.enum(languages), place: Id.default(HOME) });
export type FrontName = z.infer<typeof FrontName>;

/** A front as far as rights go: a section's is that section's, the home front is in none. */
export const frontTarget = ({ place }: Pick<FrontName, 'place'>): Target => ({
  owner: null,
  section: place === HOME ? null : place,
});

/** What the pen and the log know a front by: front-en-home. No story's id holds a hyphen. */
export const frontKey = ({ language, place }: FrontName): string => `front-${language}-${place}`;

/** The front that a key names; undefined for every other thing. */
export function frontOfKey(key: string): FrontName | undefined {
  const found = /^front-(en|zh)-([0-9a-z_-]+)$/.exec(key);
  const language = languages.find((known) => known === found?.[1]);
  return language && found?.[2] ? { language, place: found[2] } : undefined;
}

/** Sections whose front is laid out otherwise than the common one. */
const ownRows: Readonly<Record<string, readonly SectionLayout[]>> = {
  culture: ['C', 'A', 'E'],
  opinion: ['D', 'E'],
  sport: ['A', 'E'],
};
const commonRows: readonly SectionLayout[] = ['A', 'C', 'E'];

/** Layouts of a section's own front as long as nobody has made one. */
export const rowsOfSection = (section: string): readonly SectionLayout[] => ownRows[section] ?? commonRows;

/** What a front is while nobody has published one. */
export const firstFront = (place: string): FrontLayout =>
  place === HOME
    ? defaultFront
    : {
        lead: 'standard',
        pinned: [],
        sections: rowsOfSection(place).map((layout) => ({ section: place, layout, pinned: [] })),
      };

/** Where a slot is: in the lead package, or in a row by its number. */
export type Zone = 'lead' | number;

/** The slots of a zone as they are kept; fewer than it has when the last ones fill themselves. */
export const pinnedIn = (layout: FrontLayout, zone: Zone): readonly (Placement | null)[] =>
  (zone === 'lead' ? layout.pinned : layout.sections[zone]?.pinned) ?? [];

/** All that is placed by hand, in reading order. */
export const placements = (layout: FrontLayout): Placement[] =>
  [layout.pinned, ...layout.sections.map((row) => row.pinned)].flat().filter((one) => one !== null);

/** Every story that a front names: placed, or under a lead. */
export const storiesNamed = (layout: FrontLayout): string[] => [
  ...new Set(placements(layout).flatMap(({ story, sublinks }) => [story, ...(sublinks ?? [])])),
];

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
  /** Page of our own that the strip leads to, as a path or whole, or ''. */
  link: z.string().trim().max(400, { error: 'too-long' }),
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
