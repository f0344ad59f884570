/** An account that signs in, for tests. Used by tests only. */
import { eq } from 'drizzle-orm';
import { hashPassword } from '#db/accounts/passwords';
import { type Entered, signIn } from '#db/accounts/sign-in';
import { users } from '#db/accounts/tables';
import { now } from '#db/core/clock';
import { must, person } from '#db/core/testing';
import { write } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Role } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { codeAt } from '../code-app.ts';
import { beginCodeApp } from '../commands/begin-code-app.ts';
import { confirmCodeApp } from '../commands/confirm-code-app.ts';

export const PASSWORD = 'a long enough password';
export const FROM = { agent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', address: '203.0.113.7' };

export type Account = {
  actor: Actor;
  email: string;
  enter: (password?: string) => Promise<Result<Entered>>;
  /** Signs in where no second step is asked for; gives the session's id. */
  session: () => Promise<string>;
};

/** Somebody of a role, with a password. */
export async function account(role: Role = 'reporter', name: string = role): Promise<Account> {
  const actor = await person(role, { name });
  const passwordHash = await hashPassword(PASSWORD);
  const email = `${actor.id}@paper.example`;
  await write((tx) => tx.update(users).set({ passwordHash, email }).where(eq(users.id, actor.id)));
  const enter = (password = PASSWORD) => signIn({ email, password }, FROM);
  return {
    actor,
    email,
    enter,
    async session() {
      const entered = must(await enter());
      if (!('session' in entered)) throw new Error('A second step is asked for.');
      return entered.session;
    },
  };
}

/** Sets an app up; gives its key and the recovery codes. */
export async function withApp(
  { actor }: Account,
  session: string,
): Promise<{ key: string; codes: string[] }> {
  const { key } = must(await beginCodeApp(actor, {}, session));
  const { codes } = must(await confirmCodeApp(actor, { code: codeAt(key, now()) }, session));
  return { key, codes: codes ?? [] };
}
