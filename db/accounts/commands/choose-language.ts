import { eq } from 'drizzle-orm';
import { writeQuietly } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { users } from '../tables.ts';

/** The language that a person wants the desk in: theirs alone, seen by nobody else, so it leaves no event. */
export async function chooseLanguage(actor: Actor, language: 'en' | 'zh'): Promise<void> {
  if (actor.kind !== 'user') return;
  await writeQuietly((tx) => tx.update(users).set({ language }).where(eq(users.id, actor.id)));
}
