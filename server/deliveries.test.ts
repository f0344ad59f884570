/** Mail: into the folder, through a server, refused and tried again, never twice in effect. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { suspendUser } from '#db/accounts/commands/change-user';
import { env, readEnv } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { chooseMail } from '#db/notices/commands/choose-mail';
import { pauseAfter } from '#db/notices/deliver';
import { deliveries } from '#db/notices/tables';
import { assignStory } from '#db/review/commands/assign-story';
import { type Actor, systemActor } from '#db/shared/actor';
import { publishedStory } from '#db/stories/testing';
import { deliverDue } from './deliveries.ts';
import { makePost } from './post.ts';

freshHouse();

const chief = systemActor('shell');
const MINUTE = 60_000;

async function told(editor: Actor): Promise<string> {
  const story = await publishedStory('Ferries to run\u3000through the night');
  must(await assignStory(chief, { story, part: 'editor', person: editor.id }));
  return story;
}

async function wantsMail(): Promise<Actor> {
  const editor = await person('editor', { name: 'Daniel Ho' });
  must(await chooseMail(editor, { mail: true }));
  return editor;
}

const letters = (): string[] => {
  try {
    return readdirSync(join(env().dataDir, 'mail'));
  } catch {
    return [];
  }
};

describe('without a mail server', () => {
  it('leaves a letter in the folder, once, for those who chose mail', async () => {
    const editor = await wantsMail();
    const story = await told(editor);
    await told(await person('editor'));
    expect(await deliverDue(makePost())).toBe(1);
    expect(await deliverDue(makePost())).toBe(0);
    const [file, ...more] = letters();
    expect(more).toEqual([]);
    const letter = readFileSync(join(env().dataDir, 'mail', file ?? ''), 'utf8');
    expect(letter).toContain('To: Daniel Ho <');
    expect(letter).toMatch(/^Message-ID: <[0-9a-z]{16}@127\.0\.0\.1>\r$/m);
    expect(letter).toContain('Date: Sun, 23 Aug 2026 10:42:00 +0000');
    expect(letter).toContain(`/desk/stories/${story}`);
  });

  it('sends none to whoever was suspended, changed their mind, or may not know of the story any more', async () => {
    const [gone, other, contributor] = [await wantsMail(), await wantsMail(), await person('contributor')];
    must(await chooseMail(contributor, { mail: true }));
    const story = await told(gone);
    await told(other);
    must(await assignStory(chief, { story, part: 'writer', person: contributor.id }));
    must(await assignStory(chief, { story, part: 'writer', person: null }));
    must(await suspendUser(chief, { user: gone.id, suspended: true }));
    must(await chooseMail(other, { mail: false }));
    expect(await deliverDue(makePost())).toBe(0);
    expect(letters()).toEqual([]);
    const open = (await (await db()).select().from(deliveries)).filter(({ doneAt }) => doneAt === null);
    expect(open).toEqual([]);
  });
});

describe('a letter that is not taken', () => {
  it('is tried again after growing pauses under the same id, and then given up', async () => {
    await told(await wantsMail());
    const ids: string[] = [];
    let refuses = true;
    const post = (letter: { id: string }): Promise<void> => {
      ids.push(letter.id);
      return refuses ? Promise.reject(new Error('450 later')) : Promise.resolve();
    };
    await deliverDue(post);
    pass(pauseAfter(1) - 1);
    expect(await deliverDue(post)).toBe(0);
    expect(ids).toHaveLength(1);
    pass(1);
    await deliverDue(post);
    expect(ids).toHaveLength(2);
    refuses = false;
    pass(pauseAfter(2));
    expect(await deliverDue(post)).toBe(1);
    expect(new Set(ids).size).toBe(1);

    const pauses = Array.from({ length: 14 }, (_, i) => pauseAfter(i + 1));
    expect(pauses.slice(0, 3)).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
    expect(Math.max(...pauses)).toBe(360 * MINUTE);
    await told(await wantsMail());
    refuses = true;
    const before = ids.length;
    for (const pause of [...pauses, ...pauses]) {
      await deliverDue(post);
      pass(pause);
    }
    expect(ids.length - before).toBe(14);
  });

  it('goes out again when the server died before it had noted that it went', async () => {
    await told(await wantsMail());
    const post = makePost();
    await deliverDue(async (letter) => {
      await post(letter);
      throw new Error('killed here');
    });
    pass(pauseAfter(1));
    expect(await deliverDue(post)).toBe(1);
    // The same letter under the same name: one.
    expect(letters()).toHaveLength(1);
    const [row] = await (await db()).select().from(deliveries).where(eq(deliveries.attempts, 2));
    expect(row?.doneAt).not.toBeNull();
  });
});

describe('with a mail server', () => {
  let server: Server | undefined;
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

  it('hands the letter over by SMTP', async () => {
    const heard: string[] = [];
    server = createServer((socket) => {
      let body = false;
      socket.write('220 test\r\n');
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        heard.push(chunk);
        if (body) {
          if (chunk.endsWith('\r\n.\r\n')) {
            body = false;
            socket.write('250 taken\r\n');
          }
        } else if (/^DATA/i.test(chunk)) {
          body = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(chunk)) socket.end('221 bye\r\n');
        else socket.write('250 test\r\n');
      });
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    server.listen(0, '127.0.0.1', resolve);
    await promise;
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    Object.assign(env(), { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'The Desk <desk@paper.example>' });
    await told(await wantsMail());
    expect(await deliverDue(makePost())).toBe(1);
    expect(heard.join('')).toContain('MAIL FROM:<desk@paper.example>');
    expect(heard.join('')).toContain('From: The Desk <desk@paper.example>');
    expect(letters()).toEqual([]);
  });

  it('needs to be told who mail comes from', () => {
    expect(() => readEnv({ SMTP_URL: 'smtp://127.0.0.1' })).toThrow(/MAIL_FROM/);
    expect(() => readEnv({ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' })).toThrow(/MAIL_FROM/);
    expect(() => readEnv({ SMTP_URL: 'https://127.0.0.1', MAIL_FROM: 'a@b.example' })).toThrow(/SMTP_URL/);
    expect(readEnv({ SMTP_URL: 'smtps://u:p@h.example:465', MAIL_FROM: 'a@b.example' }).mailFrom).toBe(
      'a@b.example',
    );
  });
});
