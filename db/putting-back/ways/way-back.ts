import { checksWay } from './checks.ts';
import { hostWay, redirectWay, webhookWay } from './outside.ts';
import { signInWay } from './sign-in.ts';
import { sectionsWay, siteWay } from './site.ts';
import { styleWay } from './style.ts';
import type { Entry, Way } from './way.ts';

const ways: Readonly<Record<string, (entry: Entry) => Way | undefined>> = {
  'checks.changed': checksWay,
  'style.changed': styleWay,
  'second-steps.changed': signInWay,
  'settings.changed': siteWay,
  'sections.changed': sectionsWay,
  'webhook.added': webhookWay,
  'webhook.stopped': webhookWay,
  'webhook.started': webhookWay,
  'redirect.added': redirectWay,
  'redirect.removed': redirectWay,
  'host.blocked': hostWay,
  'host.unblocked': hostWay,
};

/** Kinds of line that may be put back. */
export const kindsWithWay: readonly string[] = Object.keys(ways);

/**
 * How a line of the log is put back; undefined where it is of another kind, changed nothing, or does not hold whole what
 * stood there before. A revoked key of the read API has none: whoever else holds it would hold it again.
 */
export const wayBack = (entry: Entry): Way | undefined =>
  Object.hasOwn(ways, entry.kind) ? ways[entry.kind]?.(entry) : undefined;
