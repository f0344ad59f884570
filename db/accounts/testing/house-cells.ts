/** What the commands that are not about one story have in common in the matrix of rights. Used by tests only. */
import type { Actor } from '#db/shared/actor';
import type { Role } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { addDays } from '#db/shared/hk-time';

/**
 * What the thing belongs to, which says what is left of the right for whoever is limited to sections: `any` (nothing is
 * lost), `house` (everything), `front` (that of a section, or the home front, which is the house's), `story` (its
 * section), `person` (a picture, whose owner keeps it).
 */
export type Ground = 'any' | 'house' | 'front' | 'story' | 'person';

/** Where and for whom a cell is tried: the front's place, the thing's owner, and what was prepared. */
export type Spot = { place: string; owner: Actor; made: string };

export type HouseCell = {
  /** The command's file; where a file has two, the second is behind a stroke. */
  command: string;
  /** The lowest role that may. Said here once more, so that the table of rights is held against something. */
  least: Role;
  ground: Ground;
  /** What is said instead of not-allowed. */
  refusal?: 'not-found';
  /** Done by the house beforehand; gives the id of what was made. */
  prepare?: (spot: Spot) => Promise<string>;
  run: (actor: Actor, spot: Spot) => Promise<Result<unknown>>;
};

let count = 0;

/** A number that no other cell has had. */
export const another = (): number => (count += 1);

/** A day that no other cell has had, after the clock of the tests. */
export const anotherDay = (): string => addDays('2026-09-01', another());
