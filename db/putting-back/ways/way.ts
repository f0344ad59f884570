/** How one line of the log is put back. */
import type { Db } from '#db/core/client';
import type { Actor } from '#db/shared/actor';
import type { Action } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';

/** An event as the log keeps it. */
export type Entry = { kind: string; subject: string; before: unknown; after: unknown };

export type Way = {
  /** The right that the change itself needs. */
  may: Action;
  /** Does the setting still stand as the line left it? */
  stands: (reader: Db) => Promise<boolean>;
  /** Gives the command of the setting what stood there before. */
  putBack: (actor: Actor) => Promise<Result<unknown>>;
};
