/** A request to a listener of this process, without a network between. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import inject, { type InjectOptions, type Response } from 'light-my-request';

/** The house's door, or Next's own handler, which says when it has done. */
type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** The whole answer. Throws when none comes; a listener that fails ends it. */
export const askInProcess = (listener: Listener, options: InjectOptions): Promise<Response> =>
  inject((request, response) => {
    // light-my-request gives objects that behave as Node's own; whoever answers asks for those by type.
    const done = listener(request as unknown as IncomingMessage, response as unknown as ServerResponse);
    done?.catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  }, options);
