/** What pages and the desk are given of a live story. Plain data. Pure. */
import type { Language } from '#db/shared/languages';
import type { BlockView, CorrectionView } from '#db/stories/views';
import type { LiveState, UpdateContent } from './model.ts';

export type UpdateView = {
  id: string;
  /** ms UTC; the clock time beside it. */
  at: number;
  /** Start of its newest correction or update of substance; null when there was none. */
  updatedAt: number | null;
  headline: string;
  body: BlockView[];
  /** Plain words, for machines. */
  text: string;
  author: string;
  keyEvent: boolean;
  pinned: boolean;
  corrections: CorrectionView[];
};

/** A line that leads to an update: among the key events, or under the lead of a front. */
export type UpdateLine = {
  id: string;
  at: number;
  headline: string;
  /** Path on this site with its anchor; on an older page where the update stands there. */
  href: string;
};

/** What cards show of a live story. */
export type LiveMark = {
  state: LiveState;
  /** Since when, ms UTC; null while it has never changed. */ since: number | null;
  /** The instant that the page shows, ms UTC: what came on another day than this is dated. */ shownAt: number;
};

export type LiveView = LiveMark & {
  /** Newest first; without the pinned one on the first page. */
  updates: UpdateView[];
  pinned: UpdateView | null;
  /** Oldest last. */
  keyEvents: UpdateLine[];
  /** How many updates are public. */
  count: number;
  /** Newest post or correction of substance, ms UTC; null before the first. */
  updatedAt: number | null;
  /** Number of the newest change: what an open page names as `?after=`. */
  cursor: number;
  /** `?before=` of the next, older page; null at the end. */
  older: string | null;
  /** `?before=` of this page; null on the first. */
  before: string | null;
};

/** What has happened to a live story since a change that a page has seen. */
export type LiveChanges = LiveMark & {
  /** The story's first instant, ms UTC. */
  begun: number;
  cursor: number;
  keyEvents: UpdateLine[];
  pinned: UpdateView | null;
  /** Posted, edited, corrected or marked since, newest first; without the pinned one. */
  changed: UpdateView[];
  /** Withdrawn since. */
  gone: string[];
  updatedAt: number | null;
};

/** An update as the desk works on it. */
export type DeskUpdate = {
  id: string;
  version: number;
  content: UpdateContent;
  /** ms UTC */
  at: number;
  keyEvent: boolean;
  pinned: boolean;
};

export type LiveAtDesk = {
  story: { id: string; headline: string; language: Language; path: string | null };
  state: LiveState;
  /** Since when, ms UTC; null while it has never changed. */
  since: number | null;
  /** Public updates, newest first. */
  updates: DeskUpdate[];
  may: { post: boolean; correct: boolean };
};
