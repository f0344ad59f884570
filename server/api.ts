/** The door of the read API: a key, its turn, a query that its schema reads; then a page of the store like any other. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { holderOf } from '#db/api/keys';
import { DESCRIPTION_PATH, MOST_A_MINUTE, operationAt, readQuery, writeQuery } from '#db/api/model';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { createLimit } from './api-limit.ts';
import type { Admitted } from './guard.ts';
import type { Pages } from './pages.ts';
import { sendProblem } from './problem.ts';
import type { Handle } from './render.ts';

const turnOf = createLimit(MOST_A_MINUTE);

const bearer = ({ headers }: IncomingMessage): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];

/** Answers an address of the API; a shared head has been begun already. */
export async function answerApi(
  { handle, pages }: { handle: Handle; pages: Pages },
  request: IncomingMessage,
  response: ServerResponse,
  { kind, path, query }: Admitted,
  reference: string,
): Promise<void> {
  response.setHeader('X-Robots-Tag', 'noindex');
  // In development Next answers itself, and nothing is kept.
  const pass = (asked: URLSearchParams): Promise<void> =>
    env().dev
      ? handle(request, response)
      : pages.answer(request, response, { kind, path, query: asked }, reference);
  if (path === DESCRIPTION_PATH) return pass(new URLSearchParams());
  const key = bearer(request);
  const holder = key === undefined ? undefined : await holderOf(key);
  if (!holder) {
    const error = key === undefined ? '' : ', error="invalid_token"';
    return sendProblem(
      response,
      401,
      key === undefined ? 'Send a key as Authorization: Bearer.' : 'This key opens nothing.',
      { headers: { 'WWW-Authenticate': `Bearer realm="Read API"${error}` } },
    );
  }
  const { allowed, left, seconds } = turnOf(holder.id, now());
  response.setHeader('RateLimit-Policy', `"key";q=${MOST_A_MINUTE};w=60`);
  response.setHeader('RateLimit', `"key";r=${left};t=${seconds}`);
  if (!allowed)
    return sendProblem(
      response,
      429,
      `More than ${MOST_A_MINUTE} requests in a minute. Ask again in ${seconds} seconds.`,
      { headers: { 'Retry-After': String(seconds) } },
    );
  const operation = operationAt(path);
  if (!operation) return sendProblem(response, 404, `The addresses that there are: ${DESCRIPTION_PATH}.`);
  const read = readQuery(operation, query);
  if (!read.ok) return sendProblem(response, 400, 'The query was refused.', { errors: read.errors });
  return pass(writeQuery(operation, read.query));
}
