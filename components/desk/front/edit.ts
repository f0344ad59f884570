/** What an editor does to a front: pure changes of its layout, and the way back any number of steps. */
import { FrontLayout, type FrontRow, leadsOf, pinnedIn, type Placement, type Zone } from '#db/front/model';
import { slotsIn } from '#db/front/slots';

export type SlotAt = { zone: Zone; slot: number };

export const sameSlot = (a: SlotAt | null, b: SlotAt | null): boolean =>
  a !== null && b !== null && a.zone === b.zone && a.slot === b.slot;

export const slotKey = ({ zone, slot }: SlotAt): string => `${zone}-${slot}`;

/** The layout with other slots in a zone; what fills itself at the end is not kept. */
function withPinned(layout: FrontLayout, zone: Zone, pinned: readonly (Placement | null)[]): FrontLayout {
  const kept = pinned.slice(0, pinned.findLastIndex((one) => one !== null) + 1);
  if (zone === 'lead') return { ...layout, pinned: kept };
  return {
    ...layout,
    sections: layout.sections.map((row, i) => (i === zone ? { ...row, pinned: kept } : row)),
  };
}

export const placementAt = (layout: FrontLayout, { zone, slot }: SlotAt): Placement | null =>
  pinnedIn(layout, zone)[slot] ?? null;

const set = (layout: FrontLayout, { zone, slot }: SlotAt, to: Placement | null): FrontLayout => {
  const pinned = Array.from(
    { length: Math.max(slot + 1, pinnedIn(layout, zone).length) },
    (_, i) => pinnedIn(layout, zone)[i] ?? null,
  );
  pinned[slot] = to;
  return withPinned(layout, zone, pinned);
};

/** Where a story is placed; null where it is not. */
export function slotOf(layout: FrontLayout, story: string): SlotAt | null {
  const zones: Zone[] = ['lead', ...layout.sections.keys()];
  for (const zone of zones) {
    const slot = pinnedIn(layout, zone).findIndex((one) => one?.story === story);
    if (slot !== -1) return { zone, slot };
  }
  return null;
}

/** A row that is set as another one (F without a chart) may have the slots of that one as well. */
const slotsOf = (layout: FrontLayout, zone: Zone, isHome: boolean): number =>
  zone !== 'lead' && layout.sections[zone]?.layout === 'F'
    ? Math.max(
        ...(['F', 'A'] as const).map((as) => slotsIn(withRow(layout, zone, { layout: as }), zone, isHome)),
      )
    : slotsIn(layout, zone, isHome);

/** The slot that is meant: where its row or its place in the row is no more, the nearest that is there. */
export function within(layout: FrontLayout, { zone, slot }: SlotAt, isHome: boolean): SlotAt {
  const there = zone === 'lead' ? zone : Math.min(zone, layout.sections.length - 1);
  return { zone: there, slot: Math.max(0, Math.min(slot, slotsOf(layout, there, isHome) - 1)) };
}

/** Without what is placed beyond the slots that there are: which stories drop out. */
export function fitted(layout: FrontLayout, isHome: boolean): { layout: FrontLayout; dropped: string[] } {
  const dropped: string[] = [];
  const zones: Zone[] = ['lead', ...layout.sections.keys()];
  const next = zones.reduce((is, zone) => {
    const pinned = pinnedIn(is, zone);
    const most = slotsOf(is, zone, isHome);
    if (pinned.length <= most) return is;
    dropped.push(...pinned.slice(most).flatMap((one) => one?.story ?? []));
    return withPinned(is, zone, pinned.slice(0, most));
  }, layout);
  return { layout: next, dropped };
}

/** A slot fills itself again. */
export const emptied = (layout: FrontLayout, at: SlotAt): FrontLayout => set(layout, at, null);

/**
 * A story is placed in a slot, out of wherever it stood by hand, with what was said otherwise of it there. What was placed
 * in the slot goes one down, as far as the next slot that fills itself; the last one of a full zone drops out.
 */
export function placed(
  layout: FrontLayout,
  at: SlotAt,
  placement: Placement,
  isHome: boolean,
): { layout: FrontLayout; dropped: string | null } {
  const stood = slotOf(layout, placement.story);
  const said = { ...(stood && placementAt(layout, stood)), ...placement };
  const free = stood ? emptied(layout, stood) : layout;
  const count = slotsIn(free, at.zone, isHome);
  // A zone without slots takes nothing, and nothing is taken from where it stands.
  if (count === 0) return { layout, dropped: null };
  const pinned = Array.from({ length: count }, (_, i) => pinnedIn(free, at.zone)[i] ?? null);
  const slot = Math.min(at.slot, count - 1);
  const hole = pinned.findIndex((one, i) => i >= slot && one === null);
  const dropped = hole === -1 ? (pinned.at(-1)?.story ?? null) : null;
  pinned.splice(hole === -1 ? count - 1 : hole, 1);
  pinned.splice(slot, 0, said);
  return { layout: withPinned(free, at.zone, pinned), dropped };
}

/** Moves what is placed in one slot to another. */
export function moved(layout: FrontLayout, from: SlotAt, to: SlotAt, isHome: boolean): FrontLayout {
  const placement = placementAt(layout, from);
  return placement ? placed(layout, to, placement, isHome).layout : layout;
}

/** Says something otherwise in a slot; undefined follows the story again. A story that came by itself stays from then on. */
export function said(
  layout: FrontLayout,
  at: SlotAt,
  story: string,
  words: { [K in keyof Placement]?: Placement[K] | undefined },
): FrontLayout {
  const next = Object.entries({ ...(placementAt(layout, at) ?? { story }), ...words }).filter(
    ([, value]) => value !== undefined,
  );
  return set(layout, at, { story, ...Object.fromEntries(next) });
}

/** Everything fills itself. */
export const cleared = (layout: FrontLayout): FrontLayout => ({
  ...layout,
  pinned: [],
  sections: layout.sections.map((row) => ({ ...row, pinned: [] })),
});

export function withRow(layout: FrontLayout, zone: number, row: Partial<FrontRow>): FrontLayout {
  const sections = layout.sections.map((one, i) => (i === zone ? { ...one, ...row } : one));
  return { ...layout, sections };
}

export function rowMoved(layout: FrontLayout, zone: number, by: -1 | 1): FrontLayout {
  const sections = [...layout.sections];
  const [row] = sections.splice(zone, 1);
  if (row) sections.splice(zone + by, 0, row);
  return { ...layout, sections };
}

export const rowAdded = (layout: FrontLayout, section: string): FrontLayout => ({
  ...layout,
  sections: [...layout.sections, { section, layout: 'A', pinned: [] }],
});

export const rowOut = (layout: FrontLayout, zone: number): FrontLayout => ({
  ...layout,
  sections: layout.sections.filter((_, i) => i !== zone),
});

/** The slots that the letter keys of the feed stand for: 1, 2 and h. */
export function slotOfKey(layout: FrontLayout, letter: string, isHome: boolean): SlotAt | null {
  if (letter === '1') return isHome ? { zone: 'lead', slot: 0 } : { zone: 0, slot: 0 };
  if (letter === '2') return isHome ? { zone: 'lead', slot: leadsOf(layout.lead) } : { zone: 0, slot: 1 };
  const row = layout.sections.findIndex(({ section }) => section === 'hong-kong');
  return letter === 'h' && isHome && row !== -1 ? { zone: row, slot: 0 } : null;
}

/** What is on the screen, what was before, and what was taken back. */
export type Steps = { past: FrontLayout[]; now: FrontLayout; undone: FrontLayout[] };

/** As the server keeps it, where it would: what it gives back has its keys in its own order. */
const asKept = (layout: FrontLayout): string => JSON.stringify(FrontLayout.safeParse(layout).data ?? layout);

export const isSame = (a: FrontLayout, b: FrontLayout): boolean => asKept(a) === asKept(b);

export const stepped = (steps: Steps, now: FrontLayout): Steps =>
  isSame(steps.now, now) ? steps : { past: [...steps.past, steps.now], now, undone: [] };

/** One step back from what is on the screen stands this. */
export const remembered = (steps: Steps, layout: FrontLayout): Steps =>
  isSame(steps.now, layout) ? steps : { ...steps, past: [...steps.past, layout] };

export function undone(steps: Steps): Steps {
  const now = steps.past.at(-1);
  return now ? { past: steps.past.slice(0, -1), now, undone: [...steps.undone, steps.now] } : steps;
}

export function redone(steps: Steps): Steps {
  const now = steps.undone.at(-1);
  return now ? { past: [...steps.past, steps.now], now, undone: steps.undone.slice(0, -1) } : steps;
}
