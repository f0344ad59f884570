/** Counts readers of stories: in memory while they come, in the database a few seconds later. */
import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { isbot } from 'isbot';
import { now } from '#db/core/clock';
import { db, writeQuietly } from '#db/core/write';
import { hkDate } from '#db/shared/hk-time';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { viewKeys, viewMarks, views } from './tables.ts';

export const HOUR_MS = 3_600_000;

/** Marks of one hour that are held at most (about 100 bytes each): past them nobody is counted until the next hour. */
const MOST_MARKS = 200_000;
/** Views of one story from one address in an hour, whatever its agents call themselves: a school, not a script. */
const MOST_FROM_ADDRESS = 30;
const ROWS_AT_ONCE = 300;
const KEY_BYTES = 32;
const MARK_BYTES = 12;

/** Who opened what. */
export type View = {
  story: string;
  /** The reader's network address, as the door established it. */
  address: string;
  /** What the browser calls itself. */
  agent: string;
};

export class ViewCounter {
  private hour = -1;
  private day = '';
  private key = '';
  private marks = new Set<string>();
  private fromAddress = new Map<string, number>();
  /** Not yet in the database. */
  private newMarks: string[] = [];
  private counts = new Map<string, number>();
  private turning: Promise<void> | undefined;

  /** Takes up the running hour where an earlier process left it. Call once, before `count`. */
  async open(): Promise<void> {
    await this.turn(now());
    const rows = await (await db()).select().from(viewMarks).where(eq(viewMarks.hour, this.hour));
    for (const { mark } of rows) this.marks.add(mark);
  }

  /**
   * Counts one opened story; false when it was not one more reader: a robot, the same address and agent again within
   * the hour, an address that asks too much. Nothing is written here, and no address or agent is kept.
   */
  async count({ story, address, agent }: View): Promise<boolean> {
    if (agent === '' || isbot(agent)) return false;
    const t = now();
    if (Math.floor(t / HOUR_MS) !== this.hour || hkDate(t) !== this.day) await this.turn(t);
    const mark = this.markOf(address, agent, story);
    const place = this.markOf(address, '', story);
    const asked = this.fromAddress.get(place) ?? 0;
    if (this.marks.has(mark) || this.marks.size >= MOST_MARKS || asked >= MOST_FROM_ADDRESS) return false;
    this.marks.add(mark);
    this.newMarks.push(mark);
    this.fromAddress.set(place, asked + 1);
    const slot = `${this.hour}/${story}`;
    this.counts.set(slot, (this.counts.get(slot) ?? 0) + 1);
    return true;
  }

  /** Writes what came since the last time, in one transaction; gives the number of views written. */
  async flush(): Promise<number> {
    if (this.counts.size === 0) return 0;
    const counts = [...this.counts];
    const marks = this.newMarks;
    const { hour } = this;
    this.counts = new Map();
    this.newMarks = [];
    const rows = counts.map(([slot, count]) => {
      const at = slot.indexOf('/');
      return { hour: Number(slot.slice(0, at)), story: slot.slice(at + 1), count };
    });
    return writeQuietly(async (tx) => {
      // Anybody may send any name: only stories that readers can see are counted.
      const known = new Set<string>();
      for (const some of chunks(rows)) {
        const wanted = some.map((row) => row.story);
        const found = await tx
          .select({ story: releases.story })
          .from(releases)
          .where(and(inArray(releases.story, wanted), visibleAt(now())));
        for (const { story } of found) known.add(story);
      }
      const seen = rows.filter((row) => known.has(row.story));
      for (const some of chunks(seen))
        await tx
          .insert(views)
          .values(some)
          .onConflictDoUpdate({
            target: [views.story, views.hour],
            set: { count: sql`${views.count} + excluded.count` },
          });
      for (const some of chunks(marks))
        await tx
          .insert(viewMarks)
          .values(some.map((mark) => ({ mark, hour })))
          .onConflictDoNothing();
      await tx.delete(viewMarks).where(lt(viewMarks.hour, hour));
      return seen.reduce((sum, row) => sum + row.count, 0);
    });
  }

  private markOf(address: string, agent: string, story: string): string {
    return createHmac('sha256', this.key)
      .update(`${address}\n${agent}\n${story}`)
      .digest()
      .subarray(0, MARK_BYTES)
      .toString('base64url');
  }

  /** A new hour forgets the marks of the last one, a new day its key; whoever comes meanwhile waits. */
  private turn(t: number): Promise<void> {
    return (this.turning ??= this.turnTo(t).finally(() => (this.turning = undefined)));
  }

  private async turnTo(t: number): Promise<void> {
    const hour = Math.floor(t / HOUR_MS);
    const day = hkDate(t);
    if (hour !== this.hour) {
      await this.flush();
      this.hour = hour;
      this.marks = new Set();
      this.fromAddress = new Map();
    }
    if (day === this.day) return;
    this.key = await keyOf(day);
    this.day = day;
  }
}

/** The key of a day, made at its first view; those of other days are thrown away. */
async function keyOf(day: string): Promise<string> {
  return writeQuietly(async (tx) => {
    await tx.delete(viewKeys).where(ne(viewKeys.day, day));
    await tx
      .insert(viewKeys)
      .values({ day, key: randomBytes(KEY_BYTES).toString('base64') })
      .onConflictDoNothing();
    const [row] = await tx.select().from(viewKeys).where(eq(viewKeys.day, day));
    if (!row) throw new Error('The key of the day was not kept.');
    return row.key;
  });
}

function* chunks<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) yield all.slice(at, at + ROWS_AT_ONCE);
}
