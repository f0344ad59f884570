/** Notices: what a person is told because it concerns them. Pure: reaches the browser. */
import type { PingTarget } from '#db/pings/model';
import type { Language } from '#db/shared/languages';

export const noticeKinds = [
  'assigned', // to write, or to edit
  'handed-in', // to you, for review
  'returned',
  'ready',
  'mentioned',
  'commented', // on your story, or in a thread of yours
  'suggested', // other words for your story
  'suggestion-accepted',
  'suggestion-rejected',
  'published',
  'corrected',
  'twin-corrected', // your story in the other language may need the same
  'quote-held', // the story that a quote of yours was taken from was corrected or taken down
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type Notice = {
  id: string;
  kind: NoticeKind;
  story: string;
  headline: string;
  language: Language;
  /** Who did it. */
  actorName: string;
  /** First words of what was said, if anything was. */
  words: string;
  /** ms UTC */
  at: number;
  seen: boolean;
};

/** What became of something that was to leave the house. */
export type Receipt = {
  id: string;
  target: 'mail' | 'webhook' | PingTarget;
  state: 'sent' | 'waiting' | 'given-up';
  /** When it went, is tried next, or was given up (ms UTC). */
  at: number;
  attempts: number;
  /** Why the last try failed, as the other side said it. */
  trouble: string;
};
