import { connect } from 'node:net';
import { expect, test } from '../support/test.ts';

/** Sends bytes as they are and gives the first line of the answer. */
const raw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
    socket.setTimeout(5_000, () => socket.destroy());
  });

const get = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${more}\r\n`;

test('malformed paths, methods and headers never answer 5xx', async ({ portal }) => {
  const lines = [
    get('/%E0%A4%A'),
    get('/%FF%FE'),
    get('/%00'),
    get('/a%00b?q=%00'),
    get('//evil.test/'),
    get('/..%2f..%2fetc/passwd'),
    get('/%5c..%5cwindows'),
    get(`/${'a'.repeat(3_000)}`),
    get(`/search?q=${'a'.repeat(8_000)}`),
    get('/search?q=%ED%A0%80'),
    get('/', 'Accept-Encoding: ,,,;q=\r\nIf-None-Match: ""\r\nIf-Modified-Since: yesterday\r\n'),
    get('/', 'rsc: 1\r\nnext-router-state-tree: %5B%5D\r\n'),
    get('/', 'x-middleware-subrequest: middleware:middleware\r\n'),
    get('/', `X-Long: ${'a'.repeat(17_000)}\r\n`),
    get('/_next/../server/main.js'),
    get('/.env'),
    get('/data/portal.db'),
    'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'PROPFIND / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'DELETE /about HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /sign-in/enter HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nabcde\r\n0\r\n\r\n',
    'GET http://169.254.169.254/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    'NONSENSE\r\n\r\n',
  ];
  for (const line of lines) {
    const status = Number((await raw(portal.url, line)).split(' ')[1]);
    expect(status, line.slice(0, 80)).toBeLessThan(500);
    expect(status, line.slice(0, 80)).toBeGreaterThanOrEqual(200);
  }
});

test('the desk answers nobody who is not signed in', async ({ request }) => {
  for (const path of ['/desk', '/desk/stories', '/desk/users', '/desk/settings', '/desk/pictures']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect([303, 307], path).toContain(answer.status());
    expect(answer.headers()['location']).toContain('/sign-in');
  }
  const save = await request.post('/desk/api/save-revision', {
    data: {},
    headers: { Origin: 'https://evil.test' },
  });
  expect(save.status()).toBe(403);
  const none = await request.post('/desk/api/save-revision', { data: {} });
  expect([401, 403]).toContain(none.status());
});

test('signing in is throttled before it is checked, and says the same of every wrong pair', async ({
  request,
  portal,
}) => {
  const enter = async (email: string): Promise<string> => {
    const answer = await request.post('/sign-in/enter', {
      form: { email, password: 'not this one at all' },
      headers: { Origin: portal.url },
      maxRedirects: 0,
    });
    return new URL(answer.headers()['location'] ?? '', portal.url).searchParams.get('error') ?? '';
  };
  const said: string[] = [];
  for (let i = 0; i < 7; i += 1) said.push(await enter('nobody@paper.example'));
  expect(said).toEqual([
    'credentials',
    'credentials',
    'credentials',
    'credentials',
    'credentials',
    'throttled',
    'throttled',
  ]);
});

test('headers keep browsers strict', async ({ request }) => {
  const { ...headers } = (await request.get('/')).headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
});

test('an idle connection outlives those that a proxy keeps', async ({ portal }) => {
  const answer = await fetch(`${portal.url}/about`);
  const seconds = Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1]);
  expect(seconds).toBeGreaterThan(60);
});
