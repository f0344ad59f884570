/**
 * What Next loads when it is first asked for holds everybody up while it is loaded: what journalists send all day is
 * asked for once before the house opens, so that no reader waits for the first upload after a start.
 */
import { env } from '#db/core/env';
import { askInProcess } from './in-process.ts';
import { asText, log } from './log.ts';
import type { Handle } from './render.ts';

/** A route of each kind that takes what is sent. A stranger is refused, once all that answers is there. */
const SENT_TO = ['/desk/api/add-picture', '/desk/api/save-revision'];
const REFUSED = 401;

/** Has Next load them. Never throws: whatever is not loaded now is loaded when it is asked for. */
export async function warm(handle: Handle): Promise<void> {
  const { origin, host } = new URL(env().siteUrl);
  for (const url of SENT_TO)
    try {
      const headers = { host, origin, cookie: 'none=0' };
      const { statusCode } = await askInProcess(handle, { method: 'POST', url, headers, payload: '' });
      // Renamed, say: then it is not what was loaded.
      if (statusCode !== REFUSED) throw new Error(`It answered ${statusCode}.`);
    } catch (error) {
      log('error', 'A route could not be loaded before it is asked for.', { url, error: asText(error) });
    }
}
