/** Changes of settings that can be put back as they were. Pure: reaches the browser. */
import { z } from 'zod';
import type { LogLine } from '#db/events/model';

/** The line of the log that is put back: its id, as a form sends it or as a number. */
export const PutBack = z.strictObject({ line: z.coerce.number().int().positive() });

/** `open`: it can be put back. `newer`: it stands otherwise by now, so that it no longer can. */
export type PutBackState = 'open' | 'newer';

/** A change as a page of the settings shows it. */
export type LatestChange = { line: LogLine; state: PutBackState };

/** Pages that show what was changed on them lately, and the kinds of line that this is. */
export const changedOn = {
  site: ['settings.changed', 'sections.changed'],
  name: ['settings.changed'],
  checks: ['checks.changed'],
  style: ['style.changed'],
  'sign-in': ['second-steps.changed'],
  redirects: ['redirect.added', 'redirect.removed'],
  webhooks: ['webhook.added', 'webhook.stopped', 'webhook.started'],
  pings: ['host.blocked', 'host.unblocked', 'settings.changed'],
} as const;
export type ChangedOn = keyof typeof changedOn;
