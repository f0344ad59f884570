/** Addresses of topics and bylines. One that is left leads on for good, so nobody else gets it. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import type { people } from '#db/people/tables';
import { makeSlug } from '#db/shared/slug';
import type { topics } from '#db/topics/tables';

type Room = typeof topics | typeof people;

const holderOf = async (tx: Db, room: Room, slug: string) => {
  const [held] = await tx
    .select({ id: room.id, name: room.name, mergedInto: room.mergedInto })
    .from(room)
    .where(eq(room.slug, slug))
    .limit(1);
  return held;
};

/** The address of something new by its name (both languages' letters are tried), or one like it that is free. */
export async function newSlug(tx: Db, room: Room, id: string, name: string): Promise<string> {
  const base = makeSlug(name, 'en') || makeSlug(name, 'zh') || id;
  return (await holderOf(tx, room, base)) ? `${base}-${id.slice(0, 4)}` : base;
}

/** Refuses an address (invalid, `slug` taken) that anything has, or had. */
export async function needFree(tx: Db, room: Room, slug: string): Promise<void> {
  if (await holderOf(tx, room, slug)) refuse('invalid', { fields: { slug: 'taken' } });
}

/**
 * Makes an address free for what may have left it before: then a record without a name stands for the address alone, and
 * goes. Refuses (invalid, `slug` taken) what is another's, or was: also of one that was merged, whose page leads here as it is.
 */
export async function takeBack(tx: Db, room: Room, id: string, slug: string): Promise<void> {
  const held = await holderOf(tx, room, slug);
  if (!held) return;
  if (held.mergedInto !== id || held.name !== '') refuse('invalid', { fields: { slug: 'taken' } });
  await tx.delete(room).where(eq(room.id, held.id));
}
