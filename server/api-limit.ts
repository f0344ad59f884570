/**
 * How often a key may ask: so many requests in a minute, counted in this process, which is the only one of its database
 * file. Where there are more (Postgres), turns are to be taken by lots from the database, never a write for each.
 */
const MINUTE_MS = 60_000;

export type Turn = {
  allowed: boolean;
  /** Requests that are left until the minute is over. */
  left: number;
  /** Seconds until it is over. */
  seconds: number;
};

/** Gives what counts a request of a key at an instant (ms UTC). */
export function createLimit(most: number): (key: string, t: number) => Turn {
  const counted = new Map<string, { since: number; count: number }>();
  return (key, t) => {
    const before = counted.get(key);
    // A clock that was set back begins anew, or nobody would get in until it has caught up.
    const runs = before && t >= before.since && t - before.since < MINUTE_MS;
    const now = runs ? before : { since: t, count: 0 };
    if (!runs) counted.set(key, now);
    now.count += 1;
    return {
      allowed: now.count <= most,
      left: Math.max(0, most - now.count),
      seconds: Math.ceil((now.since + MINUTE_MS - t) / 1000),
    };
  };
}
