/**
 * The ceiling: Next in production as the door starts it, asked anew for every request, with nothing kept, compressed
 * or taken out. Reads the data folder in DATA_DIR beside the portal; says its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { shared } from '#db/core/process';
import { newestEvent } from '#db/events/log';
import { pageContext } from '#db/core/process';

const app = next({ dev: false, dir: process.cwd(), port: env().port, hostname: env().host });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer(async (request, response) => {
  const context = pageContext(request.url ?? '/', await newestEvent(), now());
  await shared.page.run(context, () => handle(request, response));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // it listens on a port, never on a pipe
  process.stdout.write(`port ${port}\n`);
});
