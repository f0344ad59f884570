/** The letter with a link to a new password. The newsroom's own words: mail is written without the paper's components. */
import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { env } from '#db/core/env';
import { unseal } from '#db/core/seal';
import { dateAndTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { hashOf } from './secrets.ts';
import { passwordLinks, users } from './tables.ts';

export const LINK_MS = 3_600_000;

const PREFIX = 'password:';
export const linkKey = (id: string): string => `${PREFIX}${id}`;

/** Is this what a delivery of such a letter is called? */
export const isPasswordLetter = (key: string): boolean => key.startsWith(PREFIX);

const words: Record<Language, { subject: string; lines: readonly string[] }> = {
  en: {
    subject: 'A new password for the Desk',
    lines: [
      'Somebody asked for a new password for your account at the Desk. If it was you, choose one here:',
      '{link}',
      '',
      'The link works once, until {until}, Hong Kong time.',
      'If it was not you, do nothing: your password stays as it is.',
      '',
    ],
  },
  zh: {
    subject: '編輯室的新密碼',
    lines: [
      '有人為你在編輯室的帳戶索取新密碼。如果是你本人，請在這裏選擇：',
      '{link}',
      '',
      '連結只可用一次，有效至香港時間{until}。',
      '如果不是你本人，無須理會，密碼不會改變。',
      '',
    ],
  },
};

/** The letter as it goes out; undefined when its link opens nothing any more. Its body is the token, sealed for this delivery. */
export async function passwordLetter(
  tx: Db,
  owed: { id: string; body: string },
): Promise<
  | {
      id: string;
      to: { name: string; address: string };
      language: Language;
      subject: string;
      text: string;
      at: number;
    }
  | undefined
> {
  const token = unseal(owed.body, owed.id);
  if (token === undefined) return undefined;
  const [row] = await tx
    .select({ link: passwordLinks, user: users })
    .from(passwordLinks)
    .innerJoin(users, eq(users.id, passwordLinks.user))
    .where(eq(passwordLinks.tokenHash, hashOf(token)))
    .limit(1);
  if (!row || row.link.usedAt !== null || row.link.expiresAt <= now() || row.user.suspendedAt !== null)
    return undefined;
  const { link, user } = row;
  const { subject, lines } = words[user.language];
  return {
    id: owed.id,
    to: { name: user.name, address: user.email },
    language: user.language,
    at: link.createdAt,
    subject,
    text: lines
      .join('\n')
      .replace('{link}', `${env().siteUrl}/sign-in/new-password/${token}`)
      .replace('{until}', dateAndTime(link.expiresAt, user.language)),
  };
}
