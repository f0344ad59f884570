/** A story as the desk sees it: in lists, at the writing screen, in pickers. Pure: reaches the browser. */
import type { CheckFacts } from '#db/checks/checks';
import type { CheckLevels } from '#db/checks/model';
import type { Inspection } from '#db/inspections/model';
import type { Receipt } from '#db/notices/model';
import type { Readers } from '#db/readership/model';
import type { Named, Part } from '#db/review/model';
import type { Language } from '#db/shared/languages';
import type { Form, StoryContent, StoryState } from './model.ts';

/** A story in a list. */
export type DeskStory = {
  id: string;
  language: Language;
  headline: string;
  /** How its text begins, when it has no headline yet; '' when it has one, or no text. */
  begins: string;
  section: string | null;
  words: number;
  owner: string;
  ownerName: string;
  /** Who was asked to write it, and who to look at it. */
  asked: Partial<Record<Part, Named>>;
  state: StoryState;
  version: number;
  changedAt: number;
  /** Instant that the state speaks of (ms UTC): live since, goes live at, withdrawn at. */
  stateAt: number | null;
  path: string | null;
  /** Nothing of it is public before (ms UTC); null when there is no embargo, or none any more. */
  embargoUntil: number | null;
  /** Thrown away since then (ms UTC). */
  binnedAt: number | null;
  /** The day (YYYY-MM-DD, Hong Kong) that it is planned for; publishes nothing. */
  plannedFor: string | null;
  /** Of what readers see now; null while nobody was counted. */
  readers: Readers | null;
};

/** All that the writing screen is given of a story. */
export type StoryAtDesk = {
  story: DeskStory;
  /** The newest revision: what the writing screen opens. */
  current: { version: number; content: StoryContent; actor: string; actorName: string; at: number };
  /** The version readers see, if any. */
  liveVersion: number | null;
  /** The form that readers see; null while they see nothing. */
  liveForm: Form | null;
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
  /** What this person may still take back, until when (ms UTC). */
  undo: { release: string; until: number } | null;
  /** What was sent out about it; nothing for those who do not publish it. */
  receipts: Receipt[];
  /** Its page and outputs as a crawler finds them; null for those who do not publish it, and while none was looked at. */
  inspection: Inspection | null;
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
