/** Names of things that never change: tag URIs (RFC 4151) of the site's host, whatever its scheme and port. */
import { env } from '#db/core/env';

/** The year in which the host was ours, as the scheme asks. */
const YEAR = 2026;

export const permanentId = (kind: 'story' | 'correction' | 'quote' | 'feed', name: string): string =>
  `tag:${new URL(env().siteUrl).hostname},${YEAR}:${kind}/${name}`;
