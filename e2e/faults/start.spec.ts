/** What keeps a server from starting is said in one sentence; closing and starting again loses nobody and nothing. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { databaseFile } from '#db/core/sqlite';
import { newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { freePort, launch, openPortal, type Portal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

let copy: ReturnType<typeof copyOfTemplate>;
test.beforeEach(() => {
  copy = copyOfTemplate();
});
test.afterEach(() => copy.discard());

/** Starts a server that is to refuse: gives its exit code and what it said. */
async function refusal(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = launch({ PORT: '0', DATA_DIR: copy.dir, ...env });
  if (!child.stdout || !child.stderr) throw new Error('The server has no streams.');
  const gone = once(child, 'exit');
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  await gone;
  return { code: child.exitCode, said: said.join('') };
}

/** One line that says what is wrong, and no stack. */
const sentence = (said: string): RegExp =>
  new RegExp(`^${said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('…', '[^\\n]+')}\\n$`);

async function expectRefusal(env: Record<string, string>, said: string): Promise<void> {
  const refused = await refusal(env);
  expect(refused.said).toMatch(sentence(said));
  expect(refused.code).toBe(1);
}

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo; // it listens on a port, never on a pipe
  await expectRefusal(
    { PORT: String(port) },
    `Port ${port} is taken. End what listens there, or set PORT to another one.`,
  );
  other.close();
});

test('a database that another server holds, and one that is newer than the code', async () => {
  const portal = await openPortal(copy.dir);
  await expectRefusal(
    {},
    `Another server (process ${portal.pid()}) holds this database. End it first, or set DATA_DIR to another folder.`,
  );
  expect((await fetch(`${portal.url}/readyz`)).status, 'the first one goes on').toBe(200);
  await portal.stop();

  const db = new Database(databaseFile(copy.dir));
  db.prepare(
    "insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)",
  ).run();
  db.close();
  await expectRefusal(
    {},
    'The database is newer than this code: update the code, or restore an older backup.',
  );
});

test('an environment that cannot be used', async () => {
  await expectRefusal({ PORT: 'eighty' }, 'The environment variable PORT is not usable: ….');
  await expectRefusal({ SITE_URL: 'paper.example' }, 'The environment variable SITE_URL is not usable: ….');
  await expectRefusal(
    { CLOCK_FILE: `${copy.dir}.clock` },
    'CLOCK_FILE is for tests: it needs TEST=1 and a HOST on loopback.',
  );
  await expectRefusal(
    { CLOCK_FILE: `${copy.dir}.clock`, TEST: '1', HOST: '0.0.0.0' },
    'CLOCK_FILE is for tests: it needs TEST=1 and a HOST on loopback.',
  );
});

/** Sends a sign-in of which the last byte is held back; `finish` sends it and gives the whole answer. */
async function slowRequest(portal: Portal): Promise<{ finish(): Promise<string> }> {
  const { hostname, port, host } = new URL(portal.url);
  const body = 'email=nobody%40paper.example&password=not+this+one';
  const socket = connect(Number(port), hostname);
  socket.write(
    `POST /sign-in/enter HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${portal.url}\r\n` +
      `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n` +
      `Expect: 100-continue\r\n\r\n`,
  );
  const [first] = await once(socket, 'data');
  expect(String(first)).toContain('100 Continue');
  socket.write(body.slice(0, -1));
  return {
    finish() {
      const answer = text(socket);
      socket.write(body.slice(-1));
      return answer;
    },
  };
}

test('SIGTERM answers whom it has heard; the next start keeps sessions and data', async () => {
  const portal = await openPortal(copy.dir);
  const desk = await firstChief(portal);
  const story = await newStory(desk, { headline: 'Written before the close' });
  const slow = await slowRequest(portal);
  const gone = portal.stop('SIGTERM');
  await expect.poll(portal.said).toContain('"message":"Closing."');
  await expect(fetch(`${portal.url}/`), 'nobody new comes in').rejects.toThrow();
  expect(await slow.finish()).toMatch(/^HTTP\/1\.1 303 [\s\S]*error=credentials/);
  expect(await gone).toBe(0);

  await portal.start();
  expect(await (await fetch(`${portal.url}/readyz`)).json()).toEqual({ ready: true, reasons: [] });
  const read = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
  expect(read.value.current.content.headline).toBe('Written before the close');
  expect((await fetch(`${portal.url}/`)).status).toBe(200);
  await desk.close();
  expect(await portal.stop()).toBe(0);
});

test('a log that nobody reads any more does not end the paper', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = launch({ PORT: String(port), DATA_DIR: copy.dir });
  child.stdout?.destroy();
  child.stderr?.destroy();
  await expect.poll(() => fetch(`${url}/readyz`).then(({ status }) => status, String)).toBe(200);
  for (let i = 0; i < 3; i += 1) expect((await fetch(`${url}/nowhere-${i}`)).status).toBe(404);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
