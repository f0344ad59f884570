/** What other houses are told of a story, those who asked to be told. Owed in the transaction of the event that it tells of. */
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { faultPoint } from '#db/core/faults';
import { isoHk } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';
import { toldNow } from '#db/webhooks/destination';
import { liveKey, oweNewest } from './renew.ts';
import { deliveries } from './tables.ts';

export type WebhookKind = 'story.published' | 'story.updated' | 'story.corrected' | 'story.withdrawn';

type Told = {
  kind: WebhookKind;
  /** The event's id: receivers put messages of one story in order by it. */
  event: number;
  at: number;
  story: {
    id: string;
    language: Language;
    path: string | null;
    headline: string;
    publishedAt: number | null;
    updatedAt: number | null;
  };
};

const Kind = z.object({ type: z.string() });

const instantOr = (at: number | null): string | null => (at === null ? null : isoHk(at));

/** What is said of it, written once. */
const bodyOf = ({ kind, event, at, story }: Told): string =>
  JSON.stringify({
    type: kind,
    sequence: event,
    timestamp: isoHk(at),
    data: {
      id: story.id,
      language: story.language === 'zh' ? 'zh-Hant-HK' : 'en-HK',
      ...(story.path === null ? {} : { url: `${env().siteUrl}${encodePath(story.path)}` }),
      // What is gone is not said again.
      ...(kind === 'story.withdrawn'
        ? {}
        : {
            headline: story.headline,
            published: instantOr(story.publishedAt),
            updated: instantOr(story.updatedAt),
          }),
    },
  });

/**
 * The same of a live story that goes on: one message of it waits for each, and says what is newest. A correction among
 * what waits makes it one of a correction, so that none is told as an update.
 */
export async function oweLiveWebhook(
  tx: Db,
  told: Told,
  when: { from: number; pace: number },
): Promise<boolean> {
  const receivers = await toldNow(tx);
  for (const webhook of receivers) {
    const key = liveKey(`webhook:${webhook ?? ''}`, told.story.id);
    const [waits] = await tx
      .select({ body: deliveries.body })
      .from(deliveries)
      .where(and(eq(deliveries.key, key), isNull(deliveries.doneAt), isNull(deliveries.gaveUpAt)))
      .limit(1);
    const corrected = waits && Kind.safeParse(JSON.parse(waits.body)).data?.type === 'story.corrected';
    const body = bodyOf(corrected ? { ...told, kind: 'story.corrected' } : told);
    const { event, story } = told;
    await oweNewest(
      tx,
      [{ key, target: 'webhook', webhook, subject: String(event), story: story.id, body }],
      when,
    );
  }
  return receivers.length > 0;
}

/** Owes each who asked to be told one message about a story; `key` is what makes it one. False when nobody asked. */
export async function oweWebhook(tx: Db, key: string, about: Told): Promise<boolean> {
  const told = await toldNow(tx);
  if (told.length === 0) return false;
  const { event, story } = about;
  const body = bodyOf(about);
  for (const webhook of told)
    await tx
      .insert(deliveries)
      .values({
        id: newId(),
        key: webhook === null ? `webhook:${key}` : `webhook:${webhook}:${key}`,
        target: 'webhook',
        webhook,
        subject: String(event),
        story: story.id,
        body,
        nextAt: now(),
      })
      .onConflictDoNothing();
  faultPoint('owing');
  return true;
}
