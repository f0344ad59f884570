/** Many readers at one moment: all are connected before the first of them asks. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type Heard = { status: number; etag: string; bytes: number };

/** Connections opened at a time: the server's queue of those that it has not yet met is finite. */
const AT_A_TIME = 100;

/** `many` readers ask for a path at once, each over a connection of its own. */
export async function crowd(url: string, path: string, many: number): Promise<Heard[]> {
  const { hostname, port, host } = new URL(url);
  const sockets: Socket[] = [];
  while (sockets.length < many) {
    const some = Array.from({ length: Math.min(AT_A_TIME, many - sockets.length) }, () =>
      connect(Number(port), hostname),
    );
    await Promise.all(some.map((socket) => once(socket, 'connect')));
    sockets.push(...some);
  }
  const all = sockets.map(hear);
  for (const socket of sockets)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n`);
  return Promise.all(all);
}

async function hear(socket: Socket): Promise<Heard> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  const bytes = Buffer.concat(chunks);
  const head = bytes.subarray(0, bytes.indexOf('\r\n\r\n')).toString('latin1');
  return {
    status: Number(head.split(' ')[1]),
    etag: /^etag: (.+)$/im.exec(head)?.[1] ?? '',
    bytes: bytes.length - head.length - 4,
  };
}

/** How often the portal has rendered a path, by its own log. */
export const rendersOf = (said: string, path: string): number =>
  said
    .split('\n')
    .filter((line) => line.includes('"message":"rendered"') && line.includes(`"path":"${path}"`)).length;
