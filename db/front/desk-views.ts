/** A front as its editor sees it. Pure: reaches the browser. */
import type { Focal } from '#db/pictures/crop';
import type { HandCrops } from '#db/pictures/variants';
import type { Readers } from '#db/readership/model';
import type { StoryChoice } from '#db/stories/desk-views';
import type { FrontLayout, Placement, Zone } from './model.ts';

/** What is wrong with a slot, as far as the newsroom knows; what a line break does is measured in the browser. */
export type SlotWarning =
  | 'not-live' // placed, and readers do not see it: draft, scheduled, withdrawn
  | 'over' // its time is over
  | 'twice' // it stands further up as well
  | 'no-picture'
  | 'picture-gone' // the one that is named here is no more, or its rights have ended
  | 'same-picture'
  | 'long'; // on the front for more than eight hours

/** Who stands in a slot. */
export type SlotStory = {
  id: string;
  /** As this front says it. */
  headline: string;
  kicker: string;
  path: string;
  /** Picture that the slot could show; '' without one. */
  picture: string;
  /** Another window of it than its own, for this slot: its key. */
  crop?: string;
};

/** A picture that stands in a slot, as far as a window on it is set. */
export type SlotPicture = {
  id: string;
  width: number;
  height: number;
  cut: number;
  focal: Focal;
  crops: HandCrops | null;
};

export type SlotAtDesk = {
  zone: Zone;
  slot: number;
  story: SlotStory | null;
  byHand: boolean;
  /** What is placed here with what it says otherwise, unless its time is over or the story stands further up. */
  placed: Placement | null;
  /** Placed here and not shown: its name, and where it stands. */
  waits: StoryChoice | null;
  warnings: SlotWarning[];
};

/** One release of a front. */
export type FrontVersion = {
  release: string;
  from: number;
  until: number | null;
  by: string;
  /** When it was decided, ms UTC. */
  at: number;
};

export type FrontAtDesk = {
  /** Of the draft: what the next save starts from. */
  version: number;
  draft: { layout: FrontLayout; by: string; at: number } | null;
  live: FrontLayout;
  /** Null while nobody has published this front. */
  release: FrontVersion | null;
  /** Fronts that wait for their hour, the next one first. */
  waiting: FrontVersion[];
  /** What was live before, newest first. */
  earlier: FrontVersion[];
  /** There are older ones than these (`earlierFronts`). */
  moreEarlier: boolean;
  /** Of the draft, or of what is live without one. */
  slots: SlotAtDesk[];
  /** Stories that stand on it outside of slots: headlines under the lead, and the newest at the end. */
  alsoOn: string[];
  /** Of what is live. */
  liveSlots: SlotAtDesk[];
  /** Pictures of the slots. */
  pictures: SlotPicture[];
  /** The whole text of what a slot's panel names: sublinks and placed stories. */
  named: StoryChoice[];
};

/** A story that may be placed. */
export type FeedStory = StoryChoice & {
  /** Instant that the state speaks of: live since, goes live at; of a draft its newest change. ms UTC. */
  at: number;
  /** Null while nobody has read it. */
  readers: Readers | null;
};
