/** Pictures: not kept here, for Next's route is asked each time; what Next says of itself with them stays inside. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { askInProcess } from './in-process.ts';
import type { Handle } from './render.ts';

/**
 * Of the connection, which is another one here; and `Vary`, which names headers of Next's router: the door drops those,
 * and a cache that believed it would keep a picture many times.
 */
const STAYS_INSIDE = new Set(['vary', 'connection', 'keep-alive', 'transfer-encoding', 'date']);

export async function answerPicture(
  handle: Handle,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // HEAD too is asked for whole: Next lets no answer say its own length.
  const { statusCode, headers, rawPayload } = await askInProcess(handle, {
    method: 'GET',
    url: request.url ?? '/',
    headers: request.headers,
  });
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !STAYS_INSIDE.has(name)) response.setHeader(name, value);
  if (statusCode !== 304) response.setHeader('Content-Length', rawPayload.length);
  response.statusCode = statusCode;
  response.end(request.method === 'HEAD' ? undefined : rawPayload);
}
