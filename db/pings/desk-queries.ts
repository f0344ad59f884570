import { desc, eq } from 'drizzle-orm';
import { env } from '#db/core/env';
import { db } from '#db/core/write';
import { standingOf } from '#db/notices/receipts';
import { deliveries } from '#db/notices/tables';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { indexNow, keyAddress } from './index-now.ts';
import { type Ping, PingBody, type PingLine, type PingTarget, pingTargets } from './model.ts';

const MOST_SHOWN = 30;

async function newest(target: PingTarget): Promise<PingLine[]> {
  const rows = await (
    await db()
  )
    .select()
    .from(deliveries)
    .where(eq(deliveries.target, target))
    .orderBy(desc(deliveries.nextAt), desc(deliveries.id))
    .limit(MOST_SHOWN);
  return rows
    .filter(({ dropped }) => !dropped)
    .map((owed) => ({
      id: owed.id,
      type: target,
      story: owed.story,
      addresses: PingBody.safeParse(JSON.parse(owed.body)).data?.addresses ?? [],
      ...standingOf(owed),
    }));
}

/** Both, with their newest messages; [] for who may not know. */
export async function pingsForDesk(actor: Actor): Promise<Ping[]> {
  if (!can(actor, 'settings.change')) return [];
  const { websubHub, indexNowUrl } = env();
  const engines = await indexNow(await db());
  const pings: Ping[] = [];
  for (const target of pingTargets) {
    const deliveriesOf = await newest(target);
    pings.push(
      target === 'websub'
        ? {
            target,
            on: websubHub !== undefined,
            url: websubHub ?? '',
            keyAddress: null,
            byServer: true,
            deliveries: deliveriesOf,
          }
        : {
            target,
            on: engines.on,
            url: indexNowUrl,
            keyAddress: engines.on && engines.key !== null ? keyAddress(engines.key) : null,
            byServer: engines.byServer,
            deliveries: deliveriesOf,
          },
    );
  }
  return pings;
}
