import { createContext, useContext } from 'react';
import type { FrontAtDesk, SlotAtDesk } from '#db/front/desk-views';
import type { FrontLayout, FrontName, Placement } from '#db/front/model';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import type { Saving } from './saver';
import type { SlotAt } from './edit';

/** A story that is on its way into a slot. */
export type Carried = { story: string; headline: string; from: SlotAt | null };

export type FrontDesk = {
  name: FrontName;
  isHome: boolean;
  at: FrontAtDesk;
  layout: FrontLayout;
  slots: readonly SlotAtDesk[];
  sections: readonly { id: string; name: string }[];
  words: DeskWords;
  /** Of the desk, not of the front. */
  language: Language;
  /** The server's clock, ms UTC. */
  now: () => number;
  saving: Saving;
  /** Rises when the page in the frame is another one. */
  shown: number;
  chosen: SlotAt;
  choose: (at: SlotAt) => void;
  carried: Carried | null;
  carry: (carried: Carried | null) => void;
  /** As the layout on the screen names it, or another one. */
  slotName: (at: SlotAt, layout?: FrontLayout) => string;
  sectionName: (id: string) => string;
  /** Says something to who does not see it. */
  say: (words: string) => void;
  change: (layout: FrontLayout) => boolean;
  /** The same for a layout with other slots: says what has none any more. */
  relay: (layout: FrontLayout) => void;
  place: (at: SlotAt, placement: Placement, headline: string) => void;
  empty: (at: SlotAt) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  publish: (at?: number) => Promise<boolean>;
  discard: () => Promise<void>;
  restore: (release: string, when: string) => Promise<void>;
  cancel: (release: string) => Promise<void>;
  /** Asks anew what stands. */
  refresh: () => Promise<FrontAtDesk | null>;
  takeTheirs: () => Promise<void>;
  keepMine: () => Promise<void>;
  /** What went wrong last, or what was done: for everybody. */
  line: { words: string; bad: boolean } | null;
};

export const FrontContext = createContext<FrontDesk | null>(null);

export function useFront(): FrontDesk {
  const desk = useContext(FrontContext);
  if (!desk) throw new Error('Parts of the front editor stand inside of it.');
  return desk;
}
