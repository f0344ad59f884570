import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { redirects } from './tables.ts';

/** Where the desk's word for an address leads, as it was written; undefined where there is none. */
export async function targetOf(reader: Db, path: string): Promise<string | undefined> {
  const [row] = await reader.select().from(redirects).where(eq(redirects.path, path)).limit(1);
  return row?.target;
}
