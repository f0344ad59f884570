import { desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { namesOf } from '#db/accounts/desk-queries';
import { db } from '#db/core/write';
import { standingOf } from '#db/notices/receipts';
import { deliveries } from '#db/notices/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { secretOf } from './destination.ts';
import type { Webhook } from './model.ts';
import { webhooks } from './tables.ts';

const MOST_SHOWN = 30;

const Typed = z.object({ type: z.string() });

function typeOf(body: string): string {
  const parsed = Typed.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data.type : '';
}

/** Those who are told now, oldest first, each with its newest 30 messages; [] for who may not know. */
export async function webhooksForDesk(actor: Actor): Promise<Webhook[]> {
  if (!can(actor, 'settings.change')) return [];
  const tx = await db();
  const rows = await tx
    .select()
    .from(webhooks)
    .where(isNull(webhooks.stoppedAt))
    .orderBy(webhooks.at, webhooks.id);
  const names = await namesOf(rows.map(({ actor: by }) => by));
  const found: Webhook[] = [];
  for (const { id, name, url, actor: by, at } of rows) {
    const sent = await tx
      .select()
      .from(deliveries)
      .where(eq(deliveries.webhook, id))
      .orderBy(desc(deliveries.nextAt), desc(deliveries.id))
      .limit(MOST_SHOWN);
    found.push({
      id,
      name,
      url,
      secret: secretOf(id),
      actorName: names.get(by) ?? by.replace('system:', ''),
      at,
      deliveries: sent.map((owed) => ({
        id: owed.id,
        type: typeOf(owed.body),
        story: owed.story,
        ...standingOf(owed),
      })),
    });
  }
  return found;
}
