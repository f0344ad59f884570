/**
 * What has been typed, what this computer keeps, what the server has acknowledged. Pure: the screen feeds it events
 * with instants (ms) and asks when the next save is due. Changes are numbered; a save carries every change up to one.
 */
import type { Failure } from '#db/shared/result';
import type { StoryContent } from '#db/stories/model';

/** The version that someone else saved meanwhile. */
export type Theirs = { version: number; content: StoryContent; actor: string; at: number };

export type Trouble =
  | { kind: 'offline'; attempts: number; since: number; retryAt: number }
  | { kind: 'refused'; failure: Failure; status: number | null; typed: number }
  | { kind: 'signed-out' }
  /** The account was closed by a chief editor: signing in again does not help. */
  | { kind: 'suspended' }
  /** Somebody else has the pen: no save of the text until it is free, or here. */
  | { kind: 'pen' }
  /** Both changed the same words: no save until somebody has chosen. */
  | { kind: 'stale'; theirs: Theirs };

export type Saving = {
  /** Version that the text on the screen started from. */
  base: number;
  /** Number of the newest change; 0 = none since opening. */
  typed: number;
  /** Number of the newest change that the server holds. */
  acked: number;
  /** A save that is on its way, or whose answer was lost: it is sent again as it was before anything newer is. */
  sent: { upTo: number; flying: boolean } | null;
  /** When the oldest unsaved change was typed, and the newest. */
  dirtySince: number;
  typedAt: number;
  /** When the server last acknowledged (its clock). */
  savedAt: number | null;
  /** No answer came since the last one that acknowledged: what changed there meanwhile changed while this was offline. */
  away: boolean;
  trouble: Trouble | null;
};

export type SavingEvent =
  | { kind: 'typed'; at: number }
  | { kind: 'send' }
  | { kind: 'acknowledged'; version: number; savedAt: number; at: number }
  | { kind: 'lost'; at: number }
  | { kind: 'failed'; failure: Failure; status: number | null; at: number }
  /** "Try again", signed in again, or the network is back. */
  | { kind: 'retry'; at: number }
  /** The text on the screen holds theirs too: the next save starts from their version. `first`: a save that goes before it. */
  | { kind: 'merged'; version: number; first: boolean }
  /** The screen shows this version of the server's now, and nothing of it is unsaved. */
  | { kind: 'adopt'; version: number; savedAt: number };

/** A save follows a pause of this length, ms … */
export const PAUSE_MS = 1_500;
/** … and comes at the latest so long after the oldest unsaved change. */
export const LONGEST_MS = 10_000;
/** This computer keeps what was typed within this time, also when nobody pauses: with the way to the disk under 0.4 s. */
export const LOCAL_MS = 300;
/** So long without an answer (ms) and the page says so. */
export const SILENCE_MS = 120_000;

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 30_000;

export const opened = (version: number, savedAt: number | null): Saving => ({
  base: version,
  typed: 0,
  acked: 0,
  sent: null,
  dirtySince: 0,
  typedAt: 0,
  savedAt,
  away: false,
  trouble: null,
});

export const isUnsaved = (saving: Saving): boolean => saving.typed > saving.acked;

const waitAgain = (before: Trouble | null, at: number): Trouble => {
  const attempts = before?.kind === 'offline' ? before.attempts + 1 : 1;
  return {
    kind: 'offline',
    attempts,
    since: before?.kind === 'offline' ? before.since : at,
    retryAt: at + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1)),
  };
};

const isTheirs = (current: unknown): current is Theirs =>
  typeof current === 'object' && current !== null && 'version' in current && 'content' in current;

/** What a refusal means for what happens next. */
function troubleOf(before: Saving, failure: Failure, status: number | null, at: number): Trouble {
  if (failure.code === 'stale' && isTheirs(failure.current))
    return { kind: 'stale', theirs: failure.current };
  if (failure.code === 'pen-held') return { kind: 'pen' };
  if (failure.code === 'signed-out' || failure.code === 'suspended') return { kind: failure.code };
  if (failure.code === 'busy' || failure.code === 'throttled') return waitAgain(before.trouble, at);
  return { kind: 'refused', failure, status, typed: before.typed };
}

export function next(before: Saving, event: SavingEvent): Saving {
  switch (event.kind) {
    case 'typed':
      return {
        ...before,
        typed: before.typed + 1,
        typedAt: event.at,
        // Changes of a save that is on its way are no longer the oldest that nobody has asked to save.
        dirtySince: before.typed === (before.sent?.upTo ?? before.acked) ? event.at : before.dirtySince,
      };
    case 'send':
      if (before.sent) return { ...before, sent: { ...before.sent, flying: true } };
      return isUnsaved(before) ? { ...before, sent: { upTo: before.typed, flying: true } } : before;
    case 'acknowledged':
      if (!before.sent) return before;
      return {
        ...before,
        base: event.version,
        acked: before.sent.upTo,
        sent: null,
        savedAt: event.savedAt,
        away: false,
        trouble: null,
      };
    case 'lost':
      if (!before.sent) return before;
      return {
        ...before,
        sent: { ...before.sent, flying: false },
        away: true,
        trouble: waitAgain(before.trouble, event.at),
      };
    case 'failed': {
      const trouble = troubleOf(before, event.failure, event.status, event.at);
      // Refused is refused whole: nothing of it was written, so the next save may carry newer text.
      return { ...before, sent: null, away: before.away || trouble.kind === 'offline', trouble };
    }
    case 'retry':
      if (before.trouble === null || before.trouble.kind === 'stale') return before;
      return before.trouble.kind === 'offline'
        ? { ...before, trouble: { ...before.trouble, retryAt: event.at } }
        : { ...before, trouble: null, typedAt: 0, dirtySince: 0 };
    case 'merged': {
      // Also when nothing was typed: what stands on the screen is what is wanted.
      const typed = before.typed === before.acked ? before.typed + 1 : before.typed;
      return {
        ...before,
        base: event.version,
        typed,
        sent: event.first ? { upTo: typed, flying: false } : null,
        typedAt: 0,
        dirtySince: 0,
        trouble: null,
      };
    }
    case 'adopt':
      return {
        ...before,
        base: event.version,
        acked: before.typed,
        sent: null,
        savedAt: event.savedAt,
        away: false,
        trouble: null,
      };
  }
}

/** The instant at which the next save is due; null while none is wanted or allowed. */
export function saveDueAt(saving: Saving): number | null {
  if (saving.sent?.flying) return null;
  if (!isUnsaved(saving)) return null;
  const { trouble } = saving;
  if (trouble?.kind === 'offline') return trouble.retryAt;
  if (trouble?.kind === 'stale' || trouble?.kind === 'pen') return null;
  if (trouble?.kind === 'signed-out' || trouble?.kind === 'suspended') return null;
  // What was refused for its text may be allowed once the text has changed; a missing right does not come by typing.
  if (trouble?.kind === 'refused' && (trouble.failure.code !== 'invalid' || saving.typed === trouble.typed))
    return null;
  return Math.min(saving.typedAt + PAUSE_MS, saving.dirtySince + LONGEST_MS);
}
