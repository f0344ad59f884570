/**
 * What changes between two fronts: who comes, moves and goes, what is said otherwise of whom, rows and layouts. Each field
 * of a placement has its line in `valuesOf`, each of a row and of a layout is compared below: none changes unsaid. Pure.
 */
import type { SlotAtDesk } from './desk-views.ts';
import type { FrontLayout, LeadVariant, Placement, SectionLayout, Zone } from './model.ts';

export type Place = { zone: Zone; slot: number };

/** What a placement may say otherwise of its story. */
export type SaidField = Exclude<keyof Placement, 'story'>;

/** What is said of a story where it stands; '' and null: nothing. */
export type Said = {
  headline: string;
  /** Null where it follows a story that readers do not see yet. */
  kicker: string | null;
  /** 'own', 'none', or another one by its id. */
  picture: string;
  crop: string;
  size: NonNullable<Placement['size']> | null;
  /** Null: they come by themselves. */
  sublinks: readonly string[] | null;
  /** ms UTC */
  until: number | null;
};

type OfStory = { story: string; headline: string; from: Place | null; to: Place | null };

export type FrontChange =
  | (OfStory & {
      /**
       * 'held' was there by itself and stays by hand, 'freed' the other way round; 'waits' is placed and not live yet,
       * 'unplaced' waited and does so no longer, 'listed' leaves its slot and is among the headlines still.
       */
      kind: 'new' | 'gone' | 'moved' | 'held' | 'freed' | 'waits' | 'unplaced' | 'listed';
    })
  | (OfStory & { kind: 'said'; field: SaidField; before: Said | null; after: Said })
  | { kind: 'lead'; before: LeadVariant; after: LeadVariant }
  | { kind: 'row-new' | 'row-gone'; zone: number; section: string; layout: SectionLayout }
  | { kind: 'row-layout'; zone: number; section: string; before: SectionLayout; after: SectionLayout }
  | { kind: 'rows'; sections: string[] };

/** A front as it is laid out, and filled; `also` stands on it outside of slots. */
export type FilledLayout = { layout: FrontLayout; slots: readonly SlotAtDesk[]; also?: readonly string[] };

/** A story where it stands, or where it waits until it is live. */
type Stand = OfStory & { to: Place; key: string; waits: boolean; placed: Placement | null; said: Said };

/** Rows by their section, and by which of its rows they are: a row that moves stays itself. */
const rowKeys = ({ sections }: FrontLayout): string[] =>
  sections.map(
    ({ section }, i) =>
      `${section} ${sections.slice(0, i).filter((before) => before.section === section).length}`,
  );

const pictureOf = (placed: Placement | null): string =>
  typeof placed?.picture === 'object' ? placed.picture.picture : (placed?.picture ?? 'own');

/** What a slot says of its story, a field a line: a new field of a placement does not compile without one. */
const valuesOf: { [F in SaidField]: (slot: SlotAtDesk, placed: Placement | null) => Said[F] } = {
  headline: ({ story, waits }, placed) => story?.headline ?? placed?.headline ?? waits?.headline ?? '',
  kicker: ({ story }, placed) => story?.kicker ?? placed?.kicker ?? null,
  picture: (_, placed) => pictureOf(placed),
  crop: ({ story }, placed) =>
    placed?.crop && (!story || story.picture === placed.crop.picture) ? JSON.stringify(placed.crop) : '',
  size: (_, placed) => placed?.size ?? null,
  // Under the first lead alone.
  sublinks: ({ zone, slot }, placed) => (zone === 'lead' && slot === 0 && placed?.sublinks) || null,
  until: (_, placed) => placed?.until ?? null,
};
const fields = Object.keys(valuesOf) as SaidField[]; // the record's keys are those of its type

const saidIn = (slot: SlotAtDesk, placed: Placement | null): Said => ({
  headline: valuesOf.headline(slot, placed),
  kicker: valuesOf.kicker(slot, placed),
  picture: valuesOf.picture(slot, placed),
  crop: valuesOf.crop(slot, placed),
  size: valuesOf.size(slot, placed),
  sublinks: valuesOf.sublinks(slot, placed),
  until: valuesOf.until(slot, placed),
});

/** Everybody who stands on a front or waits for it. */
function standsOn({ layout, slots }: FilledLayout): Map<string, Stand> {
  const rows = rowKeys(layout);
  const stands = slots.flatMap((slot): Stand[] => {
    const to = { zone: slot.zone, slot: slot.slot };
    const key = `${slot.zone === 'lead' ? 'lead' : (rows[slot.zone] ?? '')} ${slot.slot}`;
    const stand = (story: string, placed: Placement | null, from: SlotAtDesk, waits: boolean): Stand => {
      const said = saidIn(from, placed);
      return { story, headline: said.headline, from: null, to, key, waits, placed, said };
    };
    const placed = slot.placed ?? null;
    return [
      ...(slot.story ? [stand(slot.story.id, slot.byHand ? placed : null, slot, false)] : []),
      ...(placed && !slot.byHand ? [stand(placed.story, placed, { ...slot, story: null }, true)] : []),
    ];
  });
  return new Map(stands.map((stand) => [stand.story, stand]));
}

/** What is said otherwise of a story than it was; of one that comes, whatever its placement says. */
function saidOtherwise(old: Stand | undefined, now: Stand): SaidField[] {
  const isOther = (field: SaidField): boolean =>
    old
      ? JSON.stringify(old.said[field]) !== JSON.stringify(now.said[field])
      : now.placed?.[field] !== undefined;
  return fields.filter((field) => {
    if (!isOther(field)) return false;
    // One that fills its slot by itself has no end, and a window goes with its picture.
    if (field === 'until') return now.placed !== null;
    return field !== 'crop' || now.said.crop !== '' || old?.said.picture === now.said.picture;
  });
}

/** How a story came to be where it is; null where it was there before in the same way. */
function cameBy(old: Stand | undefined, now: Stand): 'new' | 'moved' | 'held' | 'freed' | 'waits' | null {
  if (!old || old.waits !== now.waits) return now.waits ? 'waits' : 'new';
  if (old.key !== now.key) return now.waits ? 'waits' : 'moved';
  if ((old.placed === null) === (now.placed === null)) return null;
  return now.placed ? 'held' : 'freed';
}

function storyChanges(before: FilledLayout, after: FilledLayout): FrontChange[] {
  const [was, is] = [standsOn(before), standsOn(after)];
  const changes = [...is.values()].flatMap((now): FrontChange[] => {
    const old = was.get(now.story);
    const of = { story: now.story, headline: now.headline, from: old?.to ?? null, to: now.to };
    const kind = cameBy(old, now);
    return [
      ...(kind ? [{ ...of, kind }] : []),
      ...saidOtherwise(old, now).map((field) => ({
        ...of,
        kind: 'said' as const,
        field,
        before: old?.said ?? null,
        after: now.said,
      })),
    ];
  });
  const gone = [...was.values()].flatMap(({ story, headline, to, waits }): FrontChange[] => {
    if (is.has(story)) return [];
    const kind = after.also?.includes(story) ? 'listed' : waits ? 'unplaced' : 'gone';
    return [{ kind, story, headline, from: to, to: null }];
  });
  return [...changes, ...gone];
}

function layoutChanges(before: FrontLayout, after: FrontLayout): FrontChange[] {
  const [was, is] = [rowKeys(before), rowKeys(after)];
  const changes: FrontChange[] =
    before.lead === after.lead ? [] : [{ kind: 'lead', before: before.lead, after: after.lead }];
  after.sections.forEach(({ section, layout }, zone) => {
    const old = before.sections[was.indexOf(is[zone] ?? '')];
    if (!old) changes.push({ kind: 'row-new', zone, section, layout });
    else if (old.layout !== layout)
      changes.push({ kind: 'row-layout', zone, section, before: old.layout, after: layout });
  });
  before.sections.forEach(({ section, layout }, zone) => {
    if (!is.includes(was[zone] ?? '')) changes.push({ kind: 'row-gone', zone, section, layout });
  });
  const common = (of: readonly string[], other: readonly string[]): string =>
    of.filter((key) => other.includes(key)).join();
  if (common(was, is) !== common(is, was))
    changes.push({ kind: 'rows', sections: after.sections.map(({ section }) => section) });
  return changes;
}

/**
 * What changes for readers, now or later: first layouts and rows, then in reading order what comes, moves and is said
 * otherwise, then what goes.
 */
export const changesBetween = (before: FilledLayout, after: FilledLayout): FrontChange[] => [
  ...layoutChanges(before.layout, after.layout),
  ...storyChanges(before, after),
];

/** What a placement says otherwise of its story, in the order of its panel. */
export const overridesOf = (placed: Placement | null): SaidField[] =>
  fields.filter((field) => placed?.[field] !== undefined);
