/** Renders an address through Next in this process, for one page context. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type PageContext, shared } from '#db/core/process';
import { askInProcess } from './in-process.ts';

export type Rendered = {
  status: number;
  type: string;
  body: Buffer;
  location?: string;
  link?: string;
  robots?: string;
};

/**
 * `url` is the raw path with its allowed query. Nothing of the reader's own request reaches Next; only the desk's
 * preview names the caller's cookies.
 */
export type Render = (url: string, context: PageContext, own?: { cookie: string }) => Promise<Rendered>;

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const renderThrough =
  (handle: Handle, host: string): Render =>
  (url, context, own = { cookie: '' }) =>
    shared.page.run(context, async () => {
      const answer = await askInProcess(handle, {
        method: 'GET',
        url,
        headers: { host, accept: 'text/html', ...(own.cookie ? own : {}) },
      });
      const { location, link, 'x-robots-tag': robots } = answer.headers;
      return {
        ...(typeof location === 'string' ? { location } : {}),
        // Next splits what one header says.
        ...(link === undefined ? {} : { link: [link].flat().join(', ') }),
        ...(robots === undefined ? {} : { robots: [robots].flat().join(', ') }),
        status: answer.statusCode,
        type: String(answer.headers['content-type'] ?? 'text/html; charset=utf-8'),
        body: answer.rawPayload,
      };
    });
