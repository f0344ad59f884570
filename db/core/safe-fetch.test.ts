import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetEnv, setTestEnv } from './env.ts';
import { isAllowed, isPublicAddress } from './public-address.ts';
import { safeFetch } from './safe-fetch.ts';

const open: Server[] = [];

/** A server on loopback that counts its callers. */
async function serve(
  handler: Parameters<typeof createServer>[1],
): Promise<{ origin: string; port: number; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    handler?.(request, response);
  });
  open.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // listening on TCP: an address, not a path
  return { origin: `http://127.0.0.1:${port}`, port, hits: () => hits };
}

const allow = (entries: string) => setTestEnv({ OUTBOUND_ALLOW: entries });

beforeEach(() => setTestEnv({}));
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  forgetEnv();
});

describe('addresses that may be asked', () => {
  it('are those of the public network', () => {
    for (const address of ['93.184.215.14', '8.8.8.8', '2606:4700::6810:84e5', '2001:4860:4860::8888'])
      expect(isPublicAddress(address), address).toBe(true);
  });

  it('are never local, private, reserved or carriers of another address', () => {
    for (const address of [
      '127.0.0.1',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.100.100.200',
      '192.0.2.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:7f00:1',
      '::7f00:1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::7f00:1',
      '2002:7f00:1::',
      '2001:0:7f00:1::',
      'fe80::1',
      'fe80::1%lo',
      'fc00::1',
      'fd00:ec2::254',
      'ff02::1',
      '2001:db8::1',
      'not an address',
    ])
      expect(isPublicAddress(address), address).toBe(false);
  });

  it('may be widened by name, address, port and range', () => {
    const target = { host: 'hooks.test', address: '10.0.0.7', port: 8080 };
    for (const entry of ['hooks.test', 'hooks.test:8080', '10.0.0.7', '10.0.0.7:8080', '10.0.0.0/8'])
      expect(isAllowed([entry], target), entry).toBe(true);
    for (const entry of [
      'other.test',
      'hooks.test:80',
      '10.0.0.8',
      '192.168.0.0/16',
      'nonsense/8',
      '[::1]:8080',
    ])
      expect(isAllowed([entry], target), entry).toBe(false);
    expect(isAllowed(['[::1]:8080'], { host: '::1', address: '::1', port: 8080 })).toBe(true);
  });
});

describe('a request', () => {
  it('never reaches this machine, however it is spelt', async () => {
    const { port, hits } = await serve((_, response) => response.end('secret'));
    for (const host of [
      '127.0.0.1',
      '0',
      '127.1',
      '2130706433',
      '0x7f.1',
      '017700000001',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      'localhost',
      'localhost.',
    ]) {
      const got = await safeFetch(`http://${host}:${port}/`);
      expect(got, host).toEqual({ ok: false, why: 'forbidden' });
    }
    expect(hits()).toBe(0);
  });

  it('refuses other schemes, user names and odd ports', async () => {
    for (const address of [
      'file:///etc/passwd',
      'gopher://a/',
      'ftp://a/',
      'http://u@127.0.0.1/',
      'javascript:1',
      'x',
      '',
    ])
      expect(await safeFetch(address), address).toEqual({ ok: false, why: 'address' });
    for (const port of [22, 25, 6379])
      expect(await safeFetch(`http://8.8.8.8:${port}/`)).toEqual({ ok: false, why: 'forbidden' });
  });

  it('brings what an allowed host has, without cookies', async () => {
    const seen: (string | undefined)[] = [];
    const { origin, port } = await serve((request, response) => {
      seen.push(request.headers.cookie, request.headers['accept-encoding']);
      response.setHeader('set-cookie', 'a=b');
      response.setHeader('content-type', 'image/png');
      response.end('bytes');
    });
    allow(`127.0.0.1:${port}`);
    const got = await safeFetch(`${origin}/a`);
    expect(got).toMatchObject({ ok: true, status: 200, type: 'image/png', address: `${origin}/a` });
    if (got.ok) expect(got.bytes.toString()).toBe('bytes');
    await safeFetch(`${origin}/a`);
    expect(seen).toEqual([undefined, 'identity', undefined, 'identity']);
  });

  it('checks every redirect anew and follows three at most', async () => {
    const inside = await serve((_, response) => response.end('secret'));
    const outside = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (Number.isNaN(left)) response.writeHead(302, { location: inside.origin }).end();
      else if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end();
      else response.end('there');
    });
    allow(`127.0.0.1:${outside.port}`);
    expect((await safeFetch(`${outside.origin}/3`)).ok).toBe(true);
    expect(await safeFetch(`${outside.origin}/4`)).toEqual({ ok: false, why: 'too-many-redirects' });
    expect(await safeFetch(`${outside.origin}/inside`)).toEqual({ ok: false, why: 'forbidden' });
    expect(inside.hits()).toBe(0);
  });

  it('stops what is too large, too slow, compressed or refused', async () => {
    const { origin, port } = await serve((request, response) => {
      if (request.url === '/declared') response.writeHead(200, { 'content-length': '50000000' }).write('a');
      else if (request.url === '/endless') {
        const more = setInterval(() => response.write(Buffer.alloc(100_000)), 1);
        response.on('close', () => clearInterval(more));
      } else if (request.url === '/slow') response.write('a');
      else if (request.url === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x');
      else response.writeHead(404).end();
    });
    allow(`127.0.0.1:${port}`);
    expect(await safeFetch(`${origin}/declared`)).toEqual({ ok: false, why: 'too-large' });
    expect(await safeFetch(`${origin}/endless`, { mostBytes: 300_000 })).toEqual({
      ok: false,
      why: 'too-large',
    });
    expect(await safeFetch(`${origin}/slow`, { limitMs: 200 })).toEqual({ ok: false, why: 'too-slow' });
    expect(await safeFetch(`${origin}/gzip`)).toEqual({ ok: false, why: 'encoded' });
    expect(await safeFetch(`${origin}/none`)).toEqual({ ok: false, why: 'status', status: 404 });
  });
});
