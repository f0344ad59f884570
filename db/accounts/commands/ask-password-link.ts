import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { seal } from '#db/core/seal';
import { write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { deliveries } from '#db/notices/tables';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { Email } from '../model.ts';
import { LINK_MS, linkKey } from '../password-letter.ts';
import { hashOf, newSecret } from '../secrets.ts';
import { passwordLinks, users } from '../tables.ts';
import { askLimits, attempt } from '../throttle.ts';

const Ask = z.strictObject({ email: Email });

/**
 * Sends a link to a new password to whoever has this address. Says nothing, and takes as long, whether anybody does:
 * the same is written either way, and the letter is carried later. `address`: the caller's network address.
 */
export async function askPasswordLink(input: unknown, address: string): Promise<void> {
  const parsed = Ask.safeParse(input);
  const email = parsed.success ? parsed.data.email : '';
  if (!(await attempt(askLimits(email, address)))) return;
  const token = newSecret();
  const link = newId();
  const at = now();
  await write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.email, email)).limit(1);
    const found = user && user.suspendedAt === null ? user : undefined;
    await tx
      .insert(passwordLinks)
      .values({ tokenHash: hashOf(token), user: found?.id ?? null, createdAt: at, expiresAt: at + LINK_MS });
    await tx.insert(deliveries).values({
      id: link,
      key: linkKey(link),
      target: 'mail',
      subject: found?.id ?? '',
      nextAt: at,
      // The database never holds what opens an account.
      body: seal(token, link),
      ...(found ? {} : { doneAt: at, dropped: true, body: '' }),
    });
    await emit(tx, systemActor('reader'), {
      kind: 'user.password-link-asked',
      subject: found?.id ?? 'nobody',
    });
  });
}
