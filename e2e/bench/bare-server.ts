/**
 * The floor: node:http that sends one answer, ready in memory, to whoever asks, and does nothing else.
 * `node e2e/bench/bare-server.ts <file with the answer as JSON>`; says its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Recorded } from './record.ts';

const { status, headers, body }: Recorded = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const bytes = Buffer.from(body, 'base64');
// Names and values in one list: the cheapest way that node:http has.
const server = createServer((_, response) => {
  response.writeHead(status, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // it listens on a port, never on a pipe
  process.stdout.write(`port ${port}\n`);
});
