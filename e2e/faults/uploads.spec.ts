/** A file that does not come whole leaves nothing behind: not when its sender hangs up, not when the server is killed. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { firstChief } from '../support/first-chief.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

const HALF = 1_000_000;

/** Begins to send a picture and stops half way. */
function sendHalf(portal: Portal, cookie: string): ClientRequest {
  const head =
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
  const sending = request(`${portal.url}/desk/api/add-picture`, {
    method: 'POST',
    headers: {
      Origin: portal.url,
      Cookie: cookie,
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': 2 * HALF,
    },
  });
  // It ends when the other side does.
  sending.on('error', () => undefined);
  sending.write(head);
  sending.write(Buffer.alloc(HALF, 7));
  return sending;
}

/** Bytes of each file that is coming in. */
function comingIn(portal: Portal): number[] {
  const incoming = join(portal.dataDir, 'pictures', '.incoming');
  const folders = existsSync(incoming) ? readdirSync(incoming) : [];
  return folders.map((name) => {
    const file = join(incoming, name, 'upload');
    return existsSync(file) ? statSync(file).size : 0;
  });
}

test('a file that breaks off is gone, also after kill -9', async () => {
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    const desk = await firstChief(portal);
    const cookie = (await desk.context.storageState()).cookies
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    // Nearly all of what was sent is on the disk: the parser keeps back what might be the end.
    const half = async (): Promise<void> =>
      expect.poll(() => comingIn(portal).some((size) => size > HALF / 2)).toBe(true);

    const given = sendHalf(portal, cookie);
    await half();
    given.destroy();
    await expect.poll(() => comingIn(portal)).toEqual([]);

    sendHalf(portal, cookie);
    await half();
    await portal.stop('SIGKILL');
    expect(comingIn(portal).length).toBe(1);
    await portal.start();
    expect(comingIn(portal)).toEqual([]);
    await desk.close();
  } finally {
    await portal.stop();
    copy.discard();
  }
});
