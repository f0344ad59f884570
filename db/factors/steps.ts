/** The second steps that a person has. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { sessions } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can, type Role } from '#db/shared/permissions';
import type { Steps } from './model.ts';
import { codesLeft, replaceCodes } from './recovery.ts';
import { rolesWithStep } from './rule.ts';
import { codeApps, passkeys, recoveryCodes } from './tables.ts';

const NO_STEPS: Steps = { app: false, passkeys: 0 };

/** Steps of people by account; who has none is not in it. */
export async function stepsOf(reader: Db, people: readonly string[]): Promise<Map<string, Steps>> {
  const found = new Map<string, Steps>();
  if (people.length === 0) return found;
  const apps = await reader
    .select({ user: codeApps.user })
    .from(codeApps)
    .where(and(inArray(codeApps.user, [...people]), isNotNull(codeApps.confirmedAt)));
  const keys = await reader
    .select({ user: passkeys.user })
    .from(passkeys)
    .where(inArray(passkeys.user, [...people]));
  for (const { user } of apps) found.set(user, { ...NO_STEPS, app: true });
  for (const { user } of keys) {
    const before = found.get(user) ?? NO_STEPS;
    found.set(user, { ...before, passkeys: before.passkeys + 1 });
  }
  return found;
}

export const hasStep = async (reader: Db, user: string): Promise<boolean> =>
  (await stepsOf(reader, [user])).has(user);

/** Steps of everybody, for who manages users. */
export const stepsForDesk = async (actor: Actor, people: readonly string[]): Promise<Map<string, Steps>> =>
  can(actor, 'user.manage') ? stepsOf(await db(), people) : new Map<string, Steps>();

/** The roles that need one, for who may change that. */
export const ruleForDesk = async (actor: Actor): Promise<Role[]> =>
  can(actor, 'settings.change') ? rolesWithStep(await db()) : [];

export type PasskeyView = { id: string; name: string; createdAt: number; lastUsedAt: number | null };

export type OwnSteps = {
  /** When the app was set up (ms UTC); null = it is not. */
  app: number | null;
  passkeys: PasskeyView[];
  recoveryLeft: number;
};

/** One's own, as the account page shows them. */
export async function ownSteps(actor: Actor): Promise<OwnSteps> {
  const reader = await db();
  const [app] = await reader.select().from(codeApps).where(eq(codeApps.user, actor.id)).limit(1);
  const keys = await reader
    .select({
      id: passkeys.id,
      name: passkeys.name,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.user, actor.id))
    .orderBy(asc(passkeys.createdAt));
  return { app: app?.confirmedAt ?? null, passkeys: keys, recoveryLeft: await codesLeft(reader, actor.id) };
}

/**
 * After a step was added: sessions that had to set one up are ordinary ones, and the first step brings recovery codes.
 * Gives these, once; null where there are some already.
 */
export async function welcomeStep(tx: Db, user: string): Promise<string[] | null> {
  await tx.update(sessions).set({ enrols: false }).where(eq(sessions.user, user));
  return (await codesLeft(tx, user)) > 0 ? null : replaceCodes(tx, user);
}

/** After a step was taken away: without any there is nothing to recover. */
export async function afterRemoval(tx: Db, user: string): Promise<void> {
  if (!(await hasStep(tx, user))) await tx.delete(recoveryCodes).where(eq(recoveryCodes.user, user));
}
