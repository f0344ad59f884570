/** The log as the desk reads it. Pure: inputs and views. */

/** Everything that can happen (`kinds` says what each carries). */
export const eventKinds = [
  'story.created',
  'story.saved',
  'story.restored',
  'story.thinned',
  'story.link-made',
  'story.link-withdrawn',
  'story.moved-on',
  'story.assigned',
  'story.planned',
  'story.remarked',
  'story.remark-settled',
  'story.suggested',
  'story.suggestion-settled',
  'story.published',
  'story.updated',
  'story.scheduled',
  'story.rescheduled',
  'story.cancelled',
  'story.corrected',
  'story.withdrawn',
  'story.undone',
  'story.removal-planned',
  'story.removal-cancelled',
  'story.paired',
  'story.removed',
  'story.went-live',
  'story.went-down',
  'story.embargoed',
  'story.embargo-lifted',
  'story.binned',
  'story.taken-out',
  'live.posted',
  'live.edited',
  'live.corrected',
  'live.marked',
  'live.withdrawn',
  'live.state',
  'address.added',
  'redirect.added',
  'redirect.removed',
  'picture.added',
  'picture.edited',
  'picture.removed',
  'quote.saved',
  'quote.checked',
  'quote.moved',
  'quote.removed',
  'front.published',
  'front.scheduled',
  'front.restored',
  'front.cancelled',
  'front.saved',
  'front.discarded',
  'most-read.changed',
  'report.received',
  'report.settled',
  'strip.set',
  'strip.cleared',
  'topic.saved',
  'topic.merged',
  'person.saved',
  'person.merged',
  'sections.changed',
  'style.changed',
  'view.saved',
  'view.removed',
  'settings.changed',
  'webhook.added',
  'webhook.stopped',
  'webhook.started',
  'webhook.tried',
  'api-key.made',
  'api-key.revoked',
  'export.begun',
  'ping.tried',
  'host.blocked',
  'host.unblocked',
  'checks.changed',
  'user.invited',
  'user.invitation-withdrawn',
  'user.joined',
  'user.suspended',
  'user.restored',
  'user.role-changed',
  'user.signed-in',
  'user.signed-out',
  'user.password-changed',
  'user.password-link-asked',
  'user.session-ended',
  'user.sessions-ended',
  'user.second-step-added',
  'user.second-step-removed',
  'user.recovery-codes-made',
  'second-steps.changed',
  'access.denied',
] as const;
export type EventKind = (typeof eventKinds)[number];

export type LoggedValue = string | number | boolean | null | readonly string[];

/** One thing that changed. `field`: the way to it, `sport.name`. */
export type Change = { field: string; before: LoggedValue; after: LoggedValue };

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
  'redirect',
  'webhook',
  'host',
  'api-key',
  'export',
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
  /** One that an older build wrote may be none of ours. */
  kind: string;
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
