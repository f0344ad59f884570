/** The checks before publishing: which there are, and how strict each is (brief 3.5). Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { filledLine } from '#db/shared/text';

/** In reading order. `firm`: a page cannot be made without it, so that no setting lowers it and no reason passes it. */
const catalogue = {
  'headline-missing': { level: 'stop', firm: true },
  'headline-longest': { level: 'stop', firm: false },
  'headline-long': { level: 'advise', firm: false },
  'headline-stop': { level: 'advise', firm: false },
  'headline-capitals': { level: 'advise', firm: false },
  'card-long': { level: 'advise', firm: false },
  'standfirst-missing': { level: 'stop', firm: false },
  'standfirst-short': { level: 'advise', firm: false },
  'standfirst-long': { level: 'advise', firm: false },
  'standfirst-repeats': { level: 'advise', firm: false },
  'body-empty': { level: 'stop', firm: true },
  'placeholder-left': { level: 'stop', firm: false },
  'text-short': { level: 'advise', firm: false },
  'subheads-few': { level: 'advise', firm: false },
  'quotes-open': { level: 'advise', firm: false },
  'chart-unfinished': { level: 'stop', firm: true },
  'figure-source': { level: 'advise', firm: false },
  'lead-none': { level: 'advise', firm: false },
  'picture-unknown': { level: 'stop', firm: true },
  'alt-missing': { level: 'stop', firm: false },
  'credit-missing': { level: 'stop', firm: false },
  'rights-ended': { level: 'stop', firm: true },
  'lead-narrow': { level: 'advise', firm: false },
  'lead-used-today': { level: 'advise', firm: false },
  'section-missing': { level: 'stop', firm: true },
  'topics-none': { level: 'advise', firm: false },
  'topics-many': { level: 'advise', firm: false },
  'byline-missing': { level: 'stop', firm: false },
  'address-long': { level: 'advise', firm: false },
  'address-changed': { level: 'advise', firm: false },
  'updates-hidden': { level: 'stop', firm: false },
  'links-dead': { level: 'advise', firm: false },
  'links-desk': { level: 'advise', firm: false },
  'search-title-wide': { level: 'advise', firm: false },
  'search-text-long': { level: 'advise', firm: false },
  'comments-open': { level: 'advise', firm: false },
  'suggestions-open': { level: 'advise', firm: false },
  'twin-corrected': { level: 'advise', firm: false },
} as const satisfies Record<string, { level: 'stop' | 'advise'; firm: boolean }>;

export type CheckCode = keyof typeof catalogue;
export const checkCodes = Object.keys(catalogue) as [CheckCode, ...CheckCode[]]; // the record above names every code and no other

export const levels = ['stop', 'advise', 'off'] as const;
/** How strict a check is: it blocks, it is said, or it is silent. */
export type Level = (typeof levels)[number];

/** True for what no setting lowers and no reason passes. */
export const isFirm = (code: CheckCode): boolean => catalogue[code].firm;
export const ownLevel = (code: CheckCode): Level => catalogue[code].level;

const Levels = z.partialRecord(z.enum(checkCodes), z.enum(levels));

/** What a newsroom has set: for all sections, and by section id where one differs. */
export const CheckLevels = z.strictObject({ all: Levels, sections: z.record(Id, Levels) });
export type CheckLevels = z.infer<typeof CheckLevels>;

export const noLevels: CheckLevels = { all: {}, sections: {} };

/** How strict a check is for a story of a section. */
export function levelOf(code: CheckCode, set: CheckLevels, section: string | null): Level {
  if (isFirm(code)) return ownLevel(code);
  return (section === null ? undefined : set.sections[section]?.[code]) ?? set.all[code] ?? ownLevel(code);
}

/** What was found in a story, divided by how strict the newsroom is. */
export function divide(
  found: readonly CheckCode[],
  set: CheckLevels,
  section: string | null,
): { stops: CheckCode[]; advice: CheckCode[] } {
  const at = (level: Level) => found.filter((code) => levelOf(code, set, section) === level);
  return { stops: at('stop'), advice: at('advise') };
}

/** An editor publishes in spite of some stops, and says why: it goes into the log. */
export const Override = z.strictObject({
  checks: z.array(z.enum(checkCodes)).min(1),
  reason: filledLine(500),
});
export type Override = z.infer<typeof Override>;
