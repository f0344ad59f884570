/** Followers on other servers as the desk sees them: numbers. Pure: reaches the browser. */

export type Following = {
  on: boolean;
  /** The papers, and whatever else somebody follows. */
  followed: { name: string; followers: number }[];
  /** Messages that have yet to go. */
  waiting: number;
};

/** A server from which nobody may follow. */
export type BlockedHost = { host: string; actorName: string; /** ms UTC */ at: number };

/** Why a name is refused; each has a sentence in both languages. */
export const hostReasons = [
  'no-host', // no server is called that
  'own-host', // our own, or one above it
  'blocked-already',
  'too-many',
] as const;
export type HostReason = (typeof hostReasons)[number];
