/** What to show when a story is opened and this computer kept something of it. Pure. */
import type { StoryContent } from '#db/stories/model';
import type { LocalCopy } from './local-copy';

/** Nothing to restore, or the text of this computer and the version that it started from. */
export type Opening =
  { kind: 'server' } | ({ kind: 'local' } & Pick<LocalCopy, 'content' | 'base' | 'origin' | 'sent'>);

/** The server trims single lines; that is no difference. Keys may stand in another order after the way there. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, plain(held)]),
  );
}

/** True when two texts say the same. */
export const isSameText = (a: StoryContent, b: StoryContent): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b));

/** The text to open with: this computer's, when the server does not hold it. */
export function openingOf(
  server: { version: number; content: StoryContent },
  copy: LocalCopy | undefined,
): Opening {
  if (!copy || isSameText(copy.content, server.content)) return { kind: 'server' };
  // The answer to our last save was lost, but it arrived: what was typed since stands on top of it.
  const arrived =
    copy.sent !== null && server.version === copy.base + 1 && isSameText(copy.sent, server.content);
  const { content, base, origin, sent } = copy;
  return arrived
    ? { kind: 'local', content, base: server.version, origin: server.content, sent: null }
    : { kind: 'local', content, base, origin, sent };
}
