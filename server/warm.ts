/**
 * What Next loads when it is first asked for holds everybody up while it is loaded: what journalists send all day is
 * asked for once before the house opens, so that no reader waits for the first upload after a start.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { env } from '#db/core/env';
import { asText, log } from './log.ts';
import type { Handle } from './render.ts';

/** A route of each kind that takes what is sent. A stranger is refused, once all that answers is there. */
const SENT_TO = ['/desk/api/add-picture', '/desk/api/save-revision'];

/** Has Next load them. Never throws: whatever is not loaded now is loaded when it is asked for. */
export async function warm(handle: Handle): Promise<void> {
  const { origin, host } = new URL(env().siteUrl);
  for (const url of SENT_TO)
    await inject(
      (request, response) => {
        // light-my-request gives objects that behave as Node's own; Next's handler asks for those by type.
        handle(request as unknown as IncomingMessage, response as unknown as ServerResponse).catch(
          (error: unknown) => response.destroy(error instanceof Error ? error : new Error(String(error))),
        );
      },
      { method: 'POST', url, headers: { host, origin, cookie: 'none=0' }, payload: '' },
    ).catch((error: unknown) =>
      log('error', 'A route could not be loaded before it is asked for.', { url, error: asText(error) }),
    );
}
