import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shared } from '#db/core/process';
import { leftOver, openNewsroom } from '#db/pictures/testing';
import { ok } from '#db/shared/result';
import { withForm } from './form-body';

let room: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  room = await openNewsroom();
});
// Whatever became of a form, nothing of it is left.
afterEach(async () => expect(await leftOver(room.dataDir)).toEqual([]));
afterAll(() => room.close());

const TYPE = 'multipart/form-data; boundary=x';
/** What comes before the bytes of a file. */
const OPENING = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers });
/** A body that comes in pieces, whose sender hangs up in the end if it is told to. */
const inPieces = (pieces: Iterable<Uint8Array>, type: string, hangsUp = false): Request => {
  const next = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = next.next();
        if (!piece.done) controller.enqueue(piece.value);
        else if (hangsUp) controller.error(new Error('aborted'));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  // Node wants to hear that nobody answers before the body is there; the types do not know of it.
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
    duplex: 'half',
  };
  return new Request('http://localhost/', init);
};

type Read = { fields: Record<string, string>; file: Buffer | undefined; path: string };

/** What is read of a form; the code of its refusal. */
async function read(request: Request, most = 1_000_000): Promise<Read | string> {
  const result = await withForm(request, most, ({ fields, file }) =>
    Promise.resolve(
      ok({
        fields: Object.fromEntries(fields),
        file: file && readFileSync(file.path),
        path: file?.path ?? '',
      }),
    ),
  );
  return result.ok ? result.value : result.error.code;
}

async function sound(request: Request, most?: number): Promise<Read> {
  const found = await read(request, most);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** What is read of a form that comes over a network, as the house has it. `before` is waited for first. */
async function overNetwork(
  send: (port: number) => Promise<unknown>,
  before: (request: IncomingMessage) => Promise<unknown> = () => Promise.resolve(),
): Promise<Read | string> {
  const server = createServer();
  const found = new Promise<Read | string>((resolve, reject) => {
    server.once('request', (request, response) => {
      const { 'content-type': type = '' } = request.headers;
      // What Next makes of it is not looked at.
      const reading = shared.bringing.run(request, async () => {
        await before(request);
        return read(post('of Next', { 'Content-Type': type }), 8_000_000);
      });
      reading.finally(() => response.end()).then(resolve, reject);
    });
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  try {
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('It has no port.');
    const [one] = await Promise.all([found, send(address.port)]);
    return one;
  } finally {
    server.close();
  }
}

describe('withForm', () => {
  const form = new FormData();
  form.set('alt', '渡輪 "at" night');
  form.set('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'a\r\n".jpg'));

  it('reads fields and the bytes of a file as they are, and removes it', async () => {
    const { fields, file, path } = await sound(post(form), 10_000);
    expect(fields).toEqual({ alt: '渡輪 "at" night' });
    expect([...(file ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
    expect([path === '', existsSync(path)]).toEqual([false, false]);
  });

  it('finds the file wherever it stands and however it comes, and no field that only bears its name', async () => {
    const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => [13, 10, 45, 45, i % 256][i % 5] ?? 0);
    const file = new File([bytes], 'file"; name="alt".jpg');
    const sent = (fields: readonly (readonly [string, string | File])[]): Request => {
      const all = new FormData();
      for (const [name, value] of fields) all.append(name, value);
      return post(all);
    };
    for (const fields of [
      [
        ['alt', 'a'],
        ['file', file],
        ['credit', 'c'],
      ],
      [
        ['file', file],
        ['alt', 'a'],
        ['credit', 'c'],
      ],
      [
        ['alt', 'a'],
        ['credit', 'c'],
        ['other', new File(['x'], 'x')],
        ['file', file],
      ],
    ] as const)
      for (const size of [1, 7, 1024, 65_536]) {
        const request = sent(fields);
        const type = request.headers.get('content-type') ?? '';
        const whole = new Uint8Array(await request.arrayBuffer());
        // Byte by byte only around the edges: it is a turn of the loop for each.
        const edge = size === 1 ? 400 : 0;
        const cuts = function* (): Generator<Uint8Array> {
          if (edge) for (let at = 0; at < edge; at += 1) yield whole.slice(at, at + 1);
          const step = edge ? whole.length - 2 * edge : size;
          const last = edge ? whole.length - edge : whole.length;
          for (let at = edge; at < last; at += step) yield whole.slice(at, Math.min(last, at + step));
          for (let at = last; at < whole.length; at += 1) yield whole.slice(at, at + 1);
        };
        const found = await sound(inPieces(cuts(), type));
        expect(Buffer.compare(found.file ?? Buffer.alloc(0), bytes)).toBe(0);
        expect(found.fields).toEqual({ alt: 'a', credit: 'c' });
      }
    expect((await sound(sent([['file', 'text']]))).file).toBeUndefined();
    expect((await sound(sent([['files', file]]))).file).toBeUndefined();
    expect((await sound(sent([['file', new File([], 'none')]]))).file?.length).toBe(0);
    // Of two the first, as every form is read.
    const two = await sound(
      sent([
        ['file', new File(['one'], 'a')],
        ['file', file],
        ['alt', '1'],
        ['alt', '2'],
      ]),
    );
    expect([two.file?.length, two.fields.alt]).toEqual([3, '1']);
  });

  it('refuses what is too long, and what is no form', async () => {
    expect(await read(post(form), 100)).toBe('picture-too-large');
    const field = (name: string, value: string): string =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n';
    for (const request of [
      post('{}', { 'Content-Type': 'application/json' }),
      post('alt=x', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      post('no boundary in here', { 'Content-Type': TYPE }),
      post('--x\r\nContent-Disposition: form-data; name="file"\r\n\r\ncut off', { 'Content-Type': TYPE }),
      post(`${head}\r\ncut off`, { 'Content-Type': TYPE }),
      post(head, { 'Content-Type': TYPE }),
      post(`${field('alt', 'x'.repeat(20_000))}--x--`, { 'Content-Type': TYPE }),
      post(`${Array.from({ length: 60 }, (_, i) => field(`f${i}`, '')).join('')}--x--`, {
        'Content-Type': TYPE,
      }),
      post('', { 'Content-Type': 'multipart/form-data' }),
      post('', { 'Content-Type': 'multipart/form-data; charset=x' }),
      new Request('http://localhost/', { method: 'POST', headers: { 'Content-Type': TYPE } }),
    ])
      expect(await read(request)).toBe('invalid');
  });

  it('leaves no file of a sender who hangs up, and reads no further than the limit', async () => {
    const head = Buffer.from(OPENING);
    let asked = 0;
    const endless = function* (): Generator<Uint8Array> {
      yield head;
      for (;;) {
        asked += 1;
        yield new Uint8Array(1000);
      }
    };
    expect(await read(inPieces(endless(), TYPE), 2500)).toBe('picture-too-large');
    expect(asked).toBe(3);
    expect(await read(inPieces([head, new Uint8Array(70_000)], TYPE, true))).toBe('invalid');
  });

  it('reads a body as Node has it, whole, however its memory goes', async () => {
    const bytes = randomBytes(5_000_000);
    // Such bytes look like the end of a part, wherever a piece ends.
    for (let at = 0; at < bytes.length; at += 997) bytes.set([13, 10, 45, 45], at);
    const sent = new FormData();
    sent.set('file', new File([bytes], 'a.jpg'));
    sent.set('alt', 'Ferry');
    const found = await overNetwork((port) =>
      fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: sent }),
    );
    expect(typeof found === 'object' && found.fields).toEqual({ alt: 'Ferry' });
    expect(typeof found === 'object' && found.file?.equals(bytes)).toBe(true);
  });

  it('frees the memory of what lies on the disk', async () => {
    const head = Buffer.from(OPENING);
    const pieces = Array.from({ length: 20 }, () => new Uint8Array(65_536).fill(65));
    await sound(inPieces([head, ...pieces, Buffer.from('\r\n--x--\r\n')], TYPE), 2_000_000);
    // Busboy may hold on to the one that came before it had told of the file.
    expect(pieces.filter(({ byteLength }) => byteLength > 0).length).toBeLessThanOrEqual(1);
  });

  it('frees nothing that the parser needs, where bytes look like the end of the file', async () => {
    // With so short a boundary a piece may end in all of its lookalike but one byte.
    const pieces = [`${OPENING}A\r\n--`, 'Z\r', 'Y\r\n--', 'W\r\n--x--\r\n'].map((piece) =>
      Uint8Array.from(Buffer.from(piece)),
    );
    const { file } = await sound(inPieces(pieces, TYPE));
    expect(file?.toString()).toBe('A\r\n--Z\rY\r\n--W');
  });

  /** Sends a file of so many zeros, as a form of 30 MB, and hangs up. */
  const hangUpAfter =
    (zeros: number) =>
    async (port: number): Promise<void> => {
      const head = `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: ${TYPE}\r\nContent-Length: 30000000\r\n\r\n`;
      const socket = connect(port, '127.0.0.1');
      await new Promise((sent, refused) => {
        socket.once('error', refused);
        socket.write(Buffer.concat([Buffer.from(head + OPENING), Buffer.alloc(zeros)]), sent);
      });
      socket.destroy();
    };

  it('hears a sender of the network that hangs up, before it listens and while it does', async () => {
    const hangUp = hangUpAfter(9000);
    const gone = (sent: IncomingMessage): Promise<unknown> => new Promise((over) => sent.once('close', over));
    expect(await overNetwork(hangUp)).toBe('invalid');
    expect(await overNetwork(hangUp, gone)).toBe('invalid');
  });

  it('lets a sender finish whose file is too large', async () => {
    expect(await overNetwork(hangUpAfter(29_000_000))).toBe('picture-too-large');
  });

  it('removes the file when what is done with it fails', async () => {
    let path = '';
    const run = withForm(post(form), 10_000, ({ file }) => {
      path = file?.path ?? '';
      expect(existsSync(path)).toBe(true);
      return Promise.reject(new Error('a bug'));
    });
    await expect(run).rejects.toThrow('a bug');
    expect([path === '', existsSync(path)]).toEqual([false, false]);
  });

  it('takes one piece of one body in a turn of the loop, so many bodies at once, and says when it is busy', async () => {
    const head = Buffer.from(OPENING);
    const bodies = 70;
    let open: (() => void) | undefined;
    const door = new Promise<void>((go) => (open = go));
    let begun = 0;
    const body = (): Request => {
      let at = 0;
      return new Request('http://localhost/', {
        method: 'POST',
        headers: { 'Content-Type': TYPE },
        duplex: 'half',
        body: new ReadableStream<Uint8Array>(
          {
            async pull(controller) {
              at += 1;
              if (at === 1) {
                begun += 1;
                return controller.enqueue(new Uint8Array(head));
              }
              await door;
              controller.enqueue(new Uint8Array(Buffer.from('picture\r\n--x--\r\n')));
              controller.close();
            },
          },
          { highWaterMark: 0 },
        ),
      } as RequestInit);
    };
    const all = Array.from({ length: bodies }, () => read(body()));
    // Those beyond every place hear of it while the first are still sending.
    const away = await Promise.any(all.slice(64));
    expect(away).toBe('busy');
    expect(begun).toBeLessThanOrEqual(16);
    open?.();
    const codes = (await Promise.all(all)).map((one) => (typeof one === 'string' ? one : 'taken'));
    expect(codes.filter((one) => one === 'taken').length).toBe(64);
    expect(codes.filter((one) => one === 'busy').length).toBe(bodies - 64);
  });
});
