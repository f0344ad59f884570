/** Sentences of live stories in English. live-zh.ts has the same keys. */
import { clockTime, shortDate } from '#db/shared/hk-time';

export const liveEn = {
  label: 'Updates',
  live: 'Live',
  updated: 'Updated',
  count: (n: number): string => (n === 1 ? 'One update' : `${n} updates`),
  paused: 'Updates paused',
  ended: (at: number): string => `This live story has ended, ${shortDate(at, 'en')}, ${clockTime(at, 'en')}`,
  endedUndated: 'This live story has ended',
  keyEvents: 'Key events',
  pinned: 'Pinned',
  keyEvent: 'Key event',
  none: 'The first update will stand here.',
  older: 'Earlier updates',
  newest: 'Back to the newest updates',
  /** Accessible name of the time that is the update's own address. */
  addressOf: (time: string): string => `${time}, link to this update`,
  share: 'Share',
  /** The bar under the header, and what is read out. `{n}` is put in by the browser. */
  oneNew: 'One new update',
  manyNew: '{n} new updates',
  toNewest: 'To the newest update',
  changed: 'An update was changed',
  pause: 'Pause automatic updates',
  resume: 'Resume automatic updates',
  lost: 'No connection: new updates will follow',
  endedNow: 'This live story has ended',
  /** Title of the answer to an open page. */
  answer: 'New updates',
};

export type LiveWords = typeof liveEn;
