/** The front as it is shown: assembled so that no story stands on it twice. Pure. */
import type { UpdateLine } from '#db/live/views';
import type { SectionRef, StoryCard } from '#db/stories/views';
import type { LeadVariant, SectionLayout, StripView, Zone } from './model.ts';

/** Who stands in a slot, and whether somebody placed it there. */
export type FilledSlot = { zone: Zone; slot: number; card: StoryCard; byHand: boolean };

export type FrontView = {
  lead: {
    variant: LeadVariant;
    /** One story, or two for 'twin'; empty only while nothing at all is published. */
    main: StoryCard[];
    /** Up to three headlines under the lead. */
    sublinks: StoryCard[];
    /** The newest updates, for 'live'; they stand in the place of sublinks. */
    updates: UpdateLine[];
    /** One L and up to three S beside the lead. */
    second: StoryCard[];
  };
  /** In order. Neighbours with layout B stand side by side. `cards` holds as many as the layout shows (see cardsOf). */
  sections: { section: SectionRef; layout: SectionLayout; cards: StoryCard[] }[];
  /** Headline-only, newest first, none of the above. */
  latest: StoryCard[];
  /** Every story above but sublinks and latest, with the slot that it fills. For the desk. */
  slots: FilledSlot[];
};

/** How many cards each section layout takes. */
export const cardsOf: Record<SectionLayout, number> = { A: 7, B: 7, C: 4, D: 4, E: 12, F: 4 };

/** On a section's own front fewer briefs stand at the top: the rest of the page is a list anyway. */
export const cardsOfSection: Record<SectionLayout, number> = { ...cardsOf, E: 6 };

/** On a section's own front a layout that fills itself stands only when it is full. */
export const FEWEST: Record<SectionLayout, number> = { A: 7, B: 5, C: 4, D: 4, E: 6, F: 4 };

export type { StripView };
