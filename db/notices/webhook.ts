/** What other houses are told of a story, those who asked to be told. Owed in the transaction of the event that it tells of. */
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { faultPoint } from '#db/core/faults';
import { isoHk } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';
import { toldNow } from '#db/webhooks/destination';
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

const instantOr = (at: number | null): string | null => (at === null ? null : isoHk(at));

/** Owes each who asked to be told one message about a story; `key` is what makes it one. False when nobody asked. */
export async function oweWebhook(tx: Db, key: string, { kind, event, at, story }: Told): Promise<boolean> {
  const told = await toldNow(tx);
  if (told.length === 0) return false;
  const body = {
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
  };
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
        body: JSON.stringify(body),
        nextAt: now(),
      })
      .onConflictDoNothing();
  faultPoint('owing');
  return true;
}
