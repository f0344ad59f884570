/** The log as the desk reads it. Pure: inputs and views. */
import type { Change } from './changes.ts';
import type { EventKind } from './kinds.ts';

/** What the log can be narrowed to: the first word of each kind. */
export const areas = [
  'story',
  'live',
  'picture',
  'quote',
  'front',
  'strip',
  'topic',
  'person',
  'sections',
  'settings',
  'checks',
  'style',
  'report',
  'user',
] as const;
export type Area = (typeof areas)[number];

export type LogFilter = {
  /** An account, or a system actor. */
  who?: string | undefined;
  /** What it was done to: an id. */
  thing?: string | undefined;
  /** Words that were there before or after, or stand in the name of the thing. */
  q?: string | undefined;
  /** A day in Hong Kong, YYYY-MM-DD. */
  day?: string | undefined;
  area?: Area | undefined;
  /** Older than this event. */
  before?: number | undefined;
};

/** Where the thing of a line is found; null where there is no page of it any more. */
export type LoggedThing = { id: string; name: string; href: string | null };

export type LogLine = {
  id: number;
  /** ms UTC */
  at: number;
  actor: string;
  actorName: string;
  kind: EventKind | string;
  thing: LoggedThing;
  changes: Change[];
  /** For a save of a story: the page that compares it with the version before. */
  compare: string | null;
};

export type LogPage = {
  lines: LogLine[];
  /** Where older lines begin; null when there are none. */
  older: number | null;
  /** Nothing was found this far back (ms UTC), and there is more behind it. */
  lookedBackTo: number | null;
};
