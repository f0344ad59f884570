/** What the writing screen is given of a story. The shape of the newsroom's answer, named here so that no query reaches the browser. */
import type { CheckFacts } from '#db/checks/checks';
import type { CheckLevels } from '#db/checks/model';
import type { Language } from '#db/shared/languages';
import type { Receipt } from '#db/notices/model';
import type { Named, Part } from '#db/review/model';
import type { StoryContent, StoryState } from '#db/stories/model';

export type StoryAtDesk = {
  story: {
    id: string;
    language: Language;
    state: StoryState;
    version: number;
    changedAt: number;
    /** Instant that the state speaks of (ms UTC). */
    stateAt: number | null;
    path: string | null;
    /** Nothing of it is public before (ms UTC). */
    embargoUntil: number | null;
    binnedAt: number | null;
    owner: string;
    ownerName: string;
    /** Who was asked to write it, and who to look at it. */
    asked: Partial<Record<Part, Named>>;
  };
  current: { version: number; content: StoryContent; actor: string; actorName: string; at: number };
  liveVersion: number | null;
  publishedAt: number | null;
  waiting: { release: string; from: number; version: number; held: boolean; kind: string }[];
  pair: { id: string; language: Language } | null;
  may: Record<
    | 'save'
    | 'review'
    | 'ready'
    | 'assign'
    | 'comment'
    | 'suggest'
    | 'publish'
    | 'correct'
    | 'withdraw'
    | 'embargo'
    | 'liftEmbargo'
    | 'bin',
    boolean
  >;
  withdrawal: { kind: string; reason: string } | null;
  /** What the checks must know beside the text, and how strict they are. */
  facts: Omit<CheckFacts, 'now' | 'picture'>;
  levels: CheckLevels;
  /** The hour (ms UTC) at which it is to be taken down. */
  removal: { at: number; reason: string } | null;
  /** What whoever sits here may still take back, until when (ms UTC). */
  undo: { release: string; until: number } | null;
  receipts: Receipt[];
};

/** A picture's record as far as the screen shows it. */
export type ShownPicture = {
  id: string;
  alt: string;
  caption: string;
  credit: string;
  src: string;
  width: number;
  height: number;
  /** px of the picture as it was given to us */
  fullWidth: number;
  /** ms UTC; null: for ever */
  rightsUntil: number | null;
};

/** A story as pickers and links name it. */
export type StoryChoice = {
  id: string;
  headline: string;
  state: StoryState;
  language: Language;
  section: string | null;
  embargoUntil: number | null;
  /** Where readers find it; null while they do not. */
  path: string | null;
};

/** A release that waits for its hour (ms UTC). */
export type Due = {
  story: string;
  headline: string;
  language: Language;
  at: number;
  embargoUntil: number | null;
};

/** Something to choose by name. */
export type Choice = { id: string; name: string };

/** True while readers can see a version of the story. */
export const isPublic = (at: StoryAtDesk): boolean => at.liveVersion !== null;
