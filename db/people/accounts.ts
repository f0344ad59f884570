/** Bylines that belong to accounts. An account has one at most; a merged byline has none. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Actor } from '#db/shared/actor';
import type { PersonRow } from './refs.ts';
import { people } from './tables.ts';

/** The byline of an account; undefined where it has none. */
export async function bylineOf(tx: Db, account: string): Promise<PersonRow | undefined> {
  const [row] = await tx.select().from(people).where(eq(people.user, account)).limit(1);
  return row;
}

/** Content of a story that somebody begins: signed by them, where they have a byline and nobody signs it yet. */
export async function signed<
  C extends { bylines: readonly string[]; helpers?: readonly string[] | undefined },
>(tx: Db, actor: Actor, content: C): Promise<C> {
  if (actor.kind !== 'user' || content.bylines.length > 0) return content;
  const own = await bylineOf(tx, actor.id);
  return own && !content.helpers?.includes(own.id) ? { ...content, bylines: [own.id] } : content;
}
