/** /healthz: the process answers. /readyz: it would also serve; otherwise why not. */
import type { ServerResponse } from 'node:http';
import { statfs } from 'node:fs/promises';
import { env } from '#db/core/env';
import { newestEvent } from '#db/events/log';

const LEAST_FREE = 64 * 1024 * 1024; // bytes

export async function answerHealth(path: string, response: ServerResponse, draining: boolean): Promise<void> {
  const reasons: string[] = [];
  if (path === '/readyz') {
    if (draining) reasons.push('The server is closing.');
    await newestEvent().catch(() => reasons.push('The database does not answer.'));
    const disk = await statfs(env().dataDir).catch(() => undefined);
    if (disk && disk.bavail * disk.bsize < LEAST_FREE) reasons.push('The disk is nearly full.');
  }
  const ready = reasons.length === 0;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.writeHead(ready ? 200 : 503).end(JSON.stringify({ ready, reasons }));
}
