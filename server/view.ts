/** Where the browser module says that a story was opened and seen. Answered in this process, without Next. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { env } from '#db/core/env';
import type { ViewCounter } from '#db/readership/view-counter';
import { Id } from '#db/shared/id';
import { isFromOwnPage } from '#db/shared/own-pages';
import { clientAddress } from './guard.ts';

/** Counts what it may, and always says 204: whether somebody was counted is nobody's business. */
export type AnswerView = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const WAIT_MS = 5_000;

/** From our own pages, and from a page that a person sees: a browser that only fetches ahead says so. */
function isReader({ headers }: IncomingMessage): boolean {
  const ahead = `${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}`;
  if (/prefetch|prerender/.test(ahead)) return false;
  return isFromOwnPage({ origin: headers.origin, fetchSite: headers['sec-fetch-site'] }, env().siteUrl);
}

/** The body is the story's id and nothing else; the door has held its length against the limit. */
export const viewsInto =
  (counter: ViewCounter): AnswerView =>
  async (request, response) => {
    const late = setTimeout(() => request.destroy(), WAIT_MS);
    const body = await text(request).finally(() => clearTimeout(late));
    const story = Id.safeParse(body);
    if (story.success && isReader(request))
      await counter.count({
        story: story.data,
        address: clientAddress(request),
        agent: request.headers['user-agent'] ?? '',
      });
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
  };
