/** The way out for mail: a mail server where one is configured, else a folder of letters (.eml) in the data folder. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { env } from '#db/core/env';
import { paperNames } from '#db/settings/reader-queries';
import { httpDate } from '#db/shared/hk-time';
import type { Letter } from '#db/notices/deliver';

/** Longest wait (ms) for a mail server, at each step. */
const PATIENCE_MS = 20_000;

export type Post = (letter: Letter) => Promise<void>;

/** The same at every try, so that a mail program that gets a letter twice shows one. */
export const messageId = (letter: Letter): string => `<${letter.id}@${new URL(env().siteUrl).hostname}>`;

/** An address of the house without a name comes from the paper, in the language of who gets it. */
async function sender({ language }: Letter): Promise<string | { name: string; address: string }> {
  const { mailFrom } = env();
  return mailFrom.includes('<') ? mailFrom : { name: (await paperNames())[language].name, address: mailFrom };
}

const messageOf = async (letter: Letter) => ({
  messageId: messageId(letter),
  from: await sender(letter),
  to: letter.to,
  date: httpDate(letter.at).replace('GMT', '+0000'),
  subject: letter.subject,
  text: letter.text,
  // No holiday note answers a machine.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
});

/** Sends letters; throws when one was not taken. */
export function makePost(): Post {
  const { smtpUrl, dataDir } = env();
  if (smtpUrl === undefined) return intoFolder(join(dataDir, 'mail'));
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async (letter) => {
    await transport.sendMail(await messageOf(letter));
  };
}

/** One file a letter, named after it: a second try writes the same file. */
function intoFolder(folder: string): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (letter) => {
    const { message } = await transport.sendMail(await messageOf(letter));
    if (!Buffer.isBuffer(message)) throw new Error('The letter was not written.');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${letter.id}.eml`);
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
}
