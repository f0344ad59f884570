/**
 * Letters to the owner of an account about the account itself: whoever chose no mail gets them too. The newsroom's own
 * words: mail is written without the paper's components.
 */
import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import type { Letter } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { dateAndTime } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import { deviceOf } from './device.ts';
import { knownDevice } from './device-mark.ts';
import { hashOf } from './secrets.ts';
import type { From } from './sessions.ts';
import { sessions, users } from './tables.ts';

const kinds = [
  'new-device',
  'recovery-used',
  'password-changed',
  'step-added',
  'step-removed',
  'codes-made',
] as const;
export type SecurityKind = (typeof kinds)[number];

const PREFIX = 'security:';

/** Is this what a delivery of such a letter is called? */
export const isSecurityLetter = (key: string): boolean => key.startsWith(PREFIX);

/** What the letter will say, as long as it waits; nothing in it opens anything. */
const Told = z.object({ kind: z.enum(kinds), at: z.number(), agent: z.string(), address: z.string() });

type Place = Pick<From, 'agent' | 'address'>;

/** Owes the owner of an account a letter, in the transaction of what it tells of. */
export async function oweSecurityLetter(
  tx: Db,
  user: string,
  kind: SecurityKind,
  from: Place = { agent: '', address: '' },
): Promise<void> {
  const id = newId();
  const told: z.infer<typeof Told> = {
    kind,
    at: now(),
    agent: from.agent.slice(0, 300),
    address: from.address.slice(0, 60),
  };
  await tx
    .insert(deliveries)
    .values({
      id,
      key: `${PREFIX}${id}`,
      target: 'mail',
      subject: user,
      body: JSON.stringify(told),
      nextAt: now(),
    });
}

/**
 * Owes the letters of a sign-in: from a browser that the account was never used from (but for the very first one), or by
 * a recovery code. `session` is the one that was begun.
 */
export async function tellOfSignIn(
  tx: Db,
  user: string,
  session: string,
  { from, recovery = false }: { from: From; recovery?: boolean },
): Promise<void> {
  if (recovery) await oweSecurityLetter(tx, user, 'recovery-used', from);
  else if (knownDevice(user, from.marks) === undefined) {
    const [earlier] = await tx
      .select({ idHash: sessions.idHash })
      .from(sessions)
      .where(and(eq(sessions.user, user), ne(sessions.idHash, hashOf(session))))
      .limit(1);
    if (earlier) await oweSecurityLetter(tx, user, 'new-device', from);
  }
}

const subjects: Record<Language, Record<SecurityKind, string>> = {
  en: {
    'new-device': 'Your account at the Desk was used from a new browser',
    'recovery-used': 'Your account at the Desk was opened with a recovery code',
    'password-changed': 'The password of your account at the Desk was changed',
    'step-added': 'Your account at the Desk has a new second step',
    'step-removed': 'A second step of your account at the Desk was taken away',
    'codes-made': 'New recovery codes were made for your account at the Desk',
  },
  zh: {
    'new-device': '有新的瀏覽器登入了你在編輯室的帳戶',
    'recovery-used': '有人以備用碼登入了你在編輯室的帳戶',
    'password-changed': '你在編輯室的帳戶已更改密碼',
    'step-added': '你在編輯室的帳戶加入了第二重驗證',
    'step-removed': '你在編輯室的帳戶移除了一項第二重驗證',
    'codes-made': '你在編輯室的帳戶已製作新的備用碼',
  },
};

const lines: Record<Language, { at: string; from: string; unknown: string; yours: string; not: string }> = {
  en: {
    at: '{when}, Hong Kong time',
    from: '{device}, network address {address}',
    unknown: 'A browser that does not say what it is',
    yours: 'If it was you, there is nothing to do.',
    not: 'If it was not you, choose another password at once, sign every browser out, and tell a chief editor:',
  },
  zh: {
    at: '香港時間{when}',
    from: '{device}，網絡地址{address}',
    unknown: '沒有表明身分的瀏覽器',
    yours: '如果是你本人，無須理會。',
    not: '如果不是你本人，請立即另選密碼，登出所有瀏覽器，並通知總編輯：',
  },
};

function deviceName(agent: string, language: Language): string {
  const { browser, system } = deviceOf(agent);
  return [browser, system].filter(Boolean).join(language === 'zh' ? '、' : ', ') || lines[language].unknown;
}

/** The letter as it goes out; undefined when its person is gone from the desk. */
export async function securityLetter(
  tx: Db,
  owed: { id: string; subject: string; body: string },
): Promise<Letter | undefined> {
  const told = Told.safeParse(JSON.parse(owed.body || 'null'));
  const [user] = await tx.select().from(users).where(eq(users.id, owed.subject)).limit(1);
  if (!told.success || !user || user.suspendedAt !== null) return undefined;
  const { kind, at, agent, address } = told.data;
  const { language } = user;
  const w = lines[language];
  const subject = subjects[language][kind];
  return {
    id: owed.id,
    to: { name: user.name, address: user.email },
    language,
    subject,
    at,
    text: [
      subject,
      w.at.replace('{when}', dateAndTime(at, language)),
      ...(address === ''
        ? []
        : [w.from.replace('{device}', deviceName(agent, language)).replace('{address}', address)]),
      '',
      w.yours,
      w.not,
      `${env().siteUrl}/desk/account`,
      '',
    ].join('\n'),
  };
}
