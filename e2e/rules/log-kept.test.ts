/** The look through the log that specs leave behind finds what it is for. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { hashPassword } from '#db/accounts/passwords';
import { beginSession } from '#db/accounts/sessions';
import { makeKey } from '#db/api/commands/make-key';
import { closeEngine } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { freshHouse, must, person } from '#db/core/testing';
import { write } from '#db/core/write';
import { events } from '#db/events/tables';
import { beginCodeApp } from '#db/factors/commands/begin-code-app';
import { replaceCodes } from '#db/factors/recovery';
import type { Actor } from '#db/shared/actor';
import { revisions } from '#db/stories/tables';
import { storyOf } from '#db/stories/testing';
import { saveTopic } from '#db/topics/commands/save-topic';
import { topics } from '#db/topics/tables';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { wrongInLog } from '../support/log-kept.ts';
import { secret } from '../support/secrets.ts';

freshHouse();

const BROWSER = { agent: '', address: '203.0.113.7' };

let chief: Actor;
let template: string;

const keepTemplate = (): void => copyFileSync(join(env().dataDir, 'portal.db'), join(template, 'portal.db'));

beforeEach(async () => {
  chief = await person('chief');
  // As specs find it: what is there already is not looked at.
  await closeEngine();
  template = mkdtempSync(join(tmpdir(), 'template-'));
  keepTemplate();
  return () => rmSync(template, { recursive: true, force: true });
});

const look = async (): Promise<string[]> => {
  await closeEngine();
  return wrongInLog(env().dataDir, template);
};

/** A line that says more than it may. */
const say = (text: string) =>
  write((tx) =>
    tx
      .insert(events)
      .values({
        at: now(),
        actor: chief.id,
        kind: 'user.signed-in',
        subject: chief.id,
        after: { text },
        tags: [],
      }),
  );

it.each<[string, () => Promise<string>]>([
  ['password', () => Promise.resolve(secret('some password of a spec'))],
  ['hash of a password', async () => String(await hashPassword('whatever'))],
  ['session', () => beginSession(chief.id, BROWSER)],
  ['API key', async () => must(await makeKey(chief, { name: 'Reader' })).key],
  [
    'webhook',
    async () => must(await addWebhook(chief, { name: 'Hook', url: 'https://example.org/hook' })).secret,
  ],
  [
    'address that is told',
    async () => {
      must(await addWebhook(chief, { name: 'Hook', url: 'https://example.org/services/T1/B2?key=kX9' }));
      return 'example.org/services/T1/B2?key=kX9';
    },
  ],
  [
    'app of six digits',
    async () => must(await beginCodeApp(chief, {}, await beginSession(chief.id, BROWSER))).key,
  ],
  ['recovery code', async () => (await write((tx) => replaceCodes(tx, chief.id)))[3] ?? ''],
])('a secret in a line: %s', async (_, make) => {
  const text = await make();
  expect(await look()).toEqual([]);
  await say(`it was ${text}.`);
  expect(await look()).toEqual([
    expect.stringMatching(/^line \d+ of the log \(user.signed-in\) holds a secret$/),
  ]);
});

it('a row that was written without a line', async () => {
  const { story, content } = await storyOf(chief);
  const { topic } = must(await saveTopic(chief, { name: 'Harbour' }));
  expect(await look()).toEqual([]);
  keepTemplate();
  await write(async (tx) => {
    await tx.update(topics).set({ name: 'Harbours' }).where(eq(topics.id, topic));
    await tx
      .insert(revisions)
      .values({ id: 'by-the-way', story, version: 9, content, actor: chief.id, at: now() });
  });
  expect(await look()).toEqual([
    'revisions by-the-way was written, and no story.% in the log tells of it',
    `topics ${topic} was written, and no topic.% in the log tells of it`,
  ]);
  must(await saveTopic(chief, { topic, name: 'The harbour' }));
  expect(await look()).toHaveLength(1);
});
