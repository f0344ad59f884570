/** Which roles need a second step: a setting of the newsroom. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#db/core/client';
import { settings } from '#db/settings/tables';
import { type Role, roles } from '#db/shared/permissions';

export const RULE_KEY = 'second-steps';

const Kept = z.array(z.enum(roles));

/** The roles; none unless the newsroom has said so. */
export async function rolesWithStep(reader: Db): Promise<Role[]> {
  const [row] = await reader.select().from(settings).where(eq(settings.key, RULE_KEY)).limit(1);
  const kept = Kept.safeParse(row?.value);
  return kept.success ? kept.data : [];
}

export const roleNeedsStep = async (reader: Db, role: Role): Promise<boolean> =>
  (await rolesWithStep(reader)).includes(role);
