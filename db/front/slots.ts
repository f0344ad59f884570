/** The slots of a front with who fills them and what is wrong there. Pure. */
import { slotKey, type SlotRatio } from '#db/pictures/variants';
import type { StoryChoice } from '#db/stories/desk-views';
import type { SlotAtDesk, SlotWarning } from './desk-views.ts';
import { type FrontLayout, leadsOf, pinnedIn, SECONDS, type Zone } from './model.ts';
import { cardsOf, cardsOfSection, type FilledSlot } from './views.ts';

/** How many slots a zone of the home front, or of a section's, has. */
export function slotsIn(layout: FrontLayout, zone: Zone, isHome: boolean): number {
  if (zone === 'lead') return leadsOf(layout.lead) + SECONDS;
  const row = layout.sections[zone];
  return row ? (isHome ? cardsOf : cardsOfSection)[row.layout] : 0;
}

/** The zones of a front, in reading order; a section's own front has no lead. */
export const zonesOf = (layout: FrontLayout, isHome: boolean): Zone[] => [
  ...(isHome ? (['lead'] as const) : []),
  ...layout.sections.keys(),
];

/** A slot that is set around a picture. */
export function wantsPicture(layout: FrontLayout, zone: Zone, slot: number): boolean {
  if (zone === 'lead') return layout.lead !== 'no-picture' && slot < leadsOf(layout.lead);
  return slot === 0 && ['A', 'B', 'C'].includes(layout.sections[zone]?.layout ?? '');
}

/** The shape in which a slot shows a picture; null where it shows words alone. */
export function slotRatio(layout: FrontLayout, zone: Zone, slot: number): SlotRatio | null {
  if (wantsPicture(layout, zone, slot)) return '3x2';
  // Stories beside the lead and the middle cards of A have a thumbnail where there is room for one.
  if (zone === 'lead') return slot >= leadsOf(layout.lead) ? '1x1' : null;
  return layout.sections[zone]?.layout === 'A' ? '1x1' : null;
}

type Known = {
  isHome: boolean;
  filled: readonly FilledSlot[];
  /** Stories that are placed by hand, as this person may know of them. */
  named: ReadonlyMap<string, StoryChoice>;
  /** Placed stories that have been on the front for too long. */
  long: ReadonlySet<string>;
  t: number;
};

const key = (zone: Zone, slot: number): string => `${zone} ${slot}`;

/** Every slot of a layout, in reading order. */
export function slotsAtDesk(layout: FrontLayout, { isHome, filled, named, long, t }: Known): SlotAtDesk[] {
  const there = new Map(filled.map((one) => [key(one.zone, one.slot), one]));
  const placed = new Set<string>();
  const pictures = new Set<string>();
  // A row that is set as another one (F without a chart) has more than it was laid out for.
  const count = (zone: Zone): number =>
    filled.reduce(
      (most, one) => (one.zone === zone ? Math.max(most, one.slot + 1) : most),
      slotsIn(layout, zone, isHome),
    );
  return zonesOf(layout, isHome).flatMap((zone) =>
    Array.from({ length: count(zone) }, (_, slot): SlotAtDesk => {
      const fill = there.get(key(zone, slot));
      const placement = pinnedIn(layout, zone)[slot] ?? null;
      const isOver = placement?.until !== undefined && placement.until <= t;
      const warnings: SlotWarning[] = [];
      if (placement && isOver) warnings.push('over');
      else if (placement && !fill?.byHand) warnings.push(placed.has(placement.story) ? 'twice' : 'not-live');
      const isTwice = warnings.includes('twice');
      if (placement && !isOver) placed.add(placement.story);
      const card = fill?.card;
      const wants = wantsPicture(layout, zone, slot);
      const other =
        fill?.byHand && typeof placement?.picture === 'object' ? placement.picture.picture : undefined;
      if (other !== undefined && card?.picture?.id !== other) warnings.push('picture-gone');
      if (card && wants && !card.picture) warnings.push('no-picture');
      if (card?.picture && wants) {
        if (pictures.has(card.picture.id)) warnings.push('same-picture');
        pictures.add(card.picture.id);
      }
      if (fill?.byHand && long.has(fill.card.id)) warnings.push('long');
      return {
        zone,
        slot,
        story: card
          ? {
              id: card.id,
              headline: card.cardHeadline,
              kicker: card.kicker,
              path: card.path,
              picture: card.picture?.id ?? '',
              ...(card.picture?.slot && { crop: slotKey(card.picture.slot) }),
            }
          : null,
        byHand: fill?.byHand ?? false,
        placed: isOver || isTwice ? null : placement,
        waits: placement && !fill?.byHand ? (named.get(placement.story) ?? null) : null,
        warnings,
      };
    }),
  );
}
