import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import type { Db } from '#db/core/client';
import { maySeePicture } from '#db/pictures/desk-queries';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { prose } from '#db/shared/text';
import { bylineOf } from '../accounts.ts';
import { changePerson } from '../change.ts';
import { Contact, Elsewhere } from '../model.ts';

/** What is a person's own to say of themselves. Name, role and kind are the paper's. */
export const KeepOwnByline = z.strictObject({
  bio: prose(800),
  bioZh: prose(400),
  contact: Contact,
  elsewhere: Elsewhere,
  /** Left out: as it is. */
  portrait: Id.nullable().optional(),
});

/** A portrait is a picture of ours that they may know of. */
async function needSeen(tx: Db, actor: Actor, id: string): Promise<void> {
  const [picture] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!picture || !(await maySeePicture(tx, actor, picture))) refuse('picture-unknown');
}

/**
 * What somebody says of themselves on the page of their byline. Failures: invalid, not-allowed, not-found (no byline
 * belongs to the account), picture-unknown (also of one that they may not see).
 */
export function keepOwnByline(
  actor: Actor,
  input: unknown,
): Promise<Result<{ person: string; slug: string }>> {
  return command(KeepOwnByline, input, async (tx, fields) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    const own = await bylineOf(tx, actor.id);
    if (!own) return refuse('not-found');
    if (fields.portrait && fields.portrait !== own.portrait) await needSeen(tx, actor, fields.portrait);
    await changePerson(tx, actor, own, fields);
    return { person: own.id, slug: own.slug };
  });
}
