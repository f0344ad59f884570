/** How strict the newsroom's checks are. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { settings } from '#db/settings/tables';
import { CheckLevels, noLevels } from './model.ts';

export const CHECKS_KEY = 'checks';

/** What was set; the checks' own strictness where nothing was. */
export async function checkLevels(tx: Db): Promise<CheckLevels> {
  const [row] = await tx.select().from(settings).where(eq(settings.key, CHECKS_KEY)).limit(1);
  const read = CheckLevels.safeParse(row?.value);
  return read.success ? read.data : noLevels;
}

/** The same, for the settings' page. */
export const checksForDesk = async (): Promise<CheckLevels> => checkLevels(await db());
