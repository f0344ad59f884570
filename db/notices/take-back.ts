/** Takes a notice back that nobody has looked at, inside the command that undoes what it tells of. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Actor } from '#db/shared/actor';
import type { NoticeKind } from './model.ts';
import { deliveries, notices } from './tables.ts';

/** What was seen, and a mail that has gone, stay. */
export async function takeBackNotice(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  { story, kind, to }: { story: string; kind: NoticeKind; to: string },
): Promise<void> {
  const unseen = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.story, story),
        eq(notices.kind, kind),
        eq(notices.person, to),
        eq(notices.actor, actor.id),
        isNull(notices.seenAt),
      ),
    );
  const ids = unseen.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.delete(deliveries).where(and(inArray(deliveries.subject, ids), isNull(deliveries.doneAt)));
  await tx.delete(notices).where(inArray(notices.id, ids));
}
