/** Whether search engines are told, and the key by which they know that it is us. It is public: they ask for it. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { read } from '#db/core/read';
import { settings } from '#db/settings/tables';
import { INDEX_NOW_KEY } from './model.ts';

export const SETTING = 'indexNow';

const Kept = z.strictObject({ on: z.boolean(), key: z.string().regex(INDEX_NOW_KEY) });

export type IndexNow = { on: boolean; key: string | null; byServer: boolean };

/** The server's own key stands above what Settings say. */
export async function indexNow(db: Db): Promise<IndexNow> {
  const { indexNowKey } = env();
  if (indexNowKey !== undefined) return { on: true, key: indexNowKey, byServer: true };
  const [row] = await db.select().from(settings).where(eq(settings.key, SETTING)).limit(1);
  const kept = Kept.safeParse(row?.value);
  return { on: kept.data?.on ?? false, key: kept.data?.key ?? null, byServer: false };
}

/** The key that stands at its address; null while nobody is told. */
export const publicKey = (): Promise<string | null> =>
  read(['settings'], async ({ db }) => {
    const { on, key } = await indexNow(db);
    return on ? key : null;
  });

/** Where the key is asked for. */
export const keyAddress = (key: string): string => `${env().siteUrl}/${key}.txt`;
