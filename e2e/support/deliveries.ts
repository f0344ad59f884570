/** A portal that owes another house what it publishes, and is killed at a step of bringing it. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { FaultPoint } from '#db/core/faults';
import { expect } from '@playwright/test';
import { anyByline, newStory } from './desk-client.ts';
import { firstChief } from './first-chief.ts';
import { EDITION_INSTANT, freePort, openPortal } from './portal.ts';
import { copyOfTemplate } from './test.ts';

const SECRET = 'a secret of twenty-four signs and more';
const MINUTE = 60_000;

type Message = { id: string; body: string; signed: boolean };

/** A house that drops what it has by its id, and counts what it was sent. */
async function receiver(
  port: number,
): Promise<{ server: Server; sent: Message[]; effects: Map<string, string> }> {
  const sent: Message[] = [];
  const effects = new Map<string, string>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const header = (name: string): string => String(request.headers[name] ?? '');
      const id = header('webhook-id');
      const mac = createHmac('sha256', SECRET).update(`${id}.${header('webhook-timestamp')}.${body}`);
      sent.push({ id, body, signed: header('webhook-signature') === `v1,${mac.digest('base64')}` });
      effects.set(id, body);
      response.writeHead(204).end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, sent, effects };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Publishes once per step, dies there, starts again; then takes one story back and withdraws another. Throws where
 * something comes before its window is over, comes twice in effect, or does not come; gives how many messages were sent
 * and how many were different.
 */
export async function deliverThroughDeaths(
  steps: readonly FaultPoint[],
): Promise<{ sent: number; different: number }> {
  const copy = copyOfTemplate();
  const port = await freePort();
  const house = await receiver(port);
  const env: Record<string, string> = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/told`,
    WEBHOOK_SECRET: SECRET,
    OUTBOUND_ALLOW: `127.0.0.1:${port}`,
    FAULT_AT: '',
  };
  const portal = await openPortal(copy.dir, { env });
  const about = (story: string): string[] =>
    [...house.effects.values()].filter((body) => body.includes(story));
  let t = EDITION_INSTANT;
  try {
    const desk = await firstChief(portal);
    const byline = await anyByline(desk);
    const publish = async (headline: string): Promise<{ story: string; release: string }> => {
      const story = await newStory(desk, { headline, bylines: [byline] });
      const given = await desk.give('publish-story', { story, version: 1 });
      if (!given.ok) throw new Error(JSON.stringify(given.error));
      return { story, release: String(given.value.release) };
    };

    const undone = await publish('Taken back');
    portal.setClock((t += 29_000));
    expect((await desk.give('undo-release', undone)).ok).toBe(true);

    for (const step of steps) {
      await portal.stop('SIGKILL');
      env.FAULT_AT = step;
      await portal.start();
      const { story } = await publish(`Killed at ${step}`);
      portal.setClock(t + 29_999);
      // The server has looked at its clock since: a request is answered by it.
      await desk.context.get(`/desk/api/read-story?story=${story}`);
      expect(about(story), `${step}: before the window was over`).toEqual([]);
      const pid = portal.pid();
      portal.setClock((t += 30_000));
      await expect.poll(() => isAlive(pid), { message: `dies at ${step}`, timeout: 20_000 }).toBe(false);
      env.FAULT_AT = '';
      portal.setClock((t += 10 * MINUTE));
      await portal.start();
      await expect.poll(() => about(story).length, { message: step, timeout: 20_000 }).toBe(1);
      // Settled too: nothing waits for another try, and the desk says that it went.
      const receipts = async (): Promise<string[]> => {
        const read = await desk.context.get(`/desk/api/read-story?story=${story}`);
        const all: { state: string }[] = (await read.json()).value.receipts;
        return all.map(({ state }) => state);
      };
      await expect.poll(receipts, { message: step }).toEqual(['sent']);
      expect(JSON.parse(about(story)[0] ?? '{}')).toMatchObject({
        type: 'story.published',
        data: { id: story, headline: `Killed at ${step}` },
      });
    }
    expect(about(undone.story)).toEqual([]);
    expect(house.sent.every(({ signed }) => signed)).toBe(true);
    // Twice under one id is twice the same.
    for (const { id, body } of house.sent) expect(house.effects.get(id)).toBe(body);

    const last = await publish('Withdrawn after all');
    portal.setClock((t += 31_000));
    await expect.poll(() => about(last.story).length, { timeout: 20_000 }).toBe(1);
    await desk.give('withdraw-story', { story: last.story, kind: 'gone', reason: 'Wrong.' });
    await expect.poll(() => about(last.story).length, { timeout: 20_000 }).toBe(2);
    expect(about(last.story)[1]).not.toContain('Withdrawn after all');
    await desk.close();
    return { sent: house.sent.length, different: house.effects.size };
  } finally {
    await portal.stop();
    house.server.close();
    copy.discard();
  }
}
