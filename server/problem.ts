/** What went wrong, for programs (RFC 9457): of the read API every refusal has this form. */
import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Problem } from '#db/api/model';
import { securityHeaders } from './head.ts';
import type { Rendered } from './render.ts';

const TYPE = 'application/problem+json; charset=utf-8';

const problemOf = (status: number, detail: string, errors?: Problem['errors']): Problem => {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: 'about:blank', title, status, detail: detail || title, ...(errors ? { errors } : {}) };
};

/** As if it had been rendered: kept like any answer, with a status of its own. */
export const problemPage = (status: number, detail: string): Rendered => ({
  status: 200,
  type: TYPE,
  body: Buffer.from(JSON.stringify(problemOf(status, detail))),
});

type More = {
  errors?: Problem['errors'];
  headers?: Readonly<Record<string, string>>;
  /** Where the server's head has not been begun yet. */
  reference?: string;
};

/** Answers at once, and nobody keeps it. */
export function sendProblem(
  response: ServerResponse,
  status: number,
  detail: string,
  { errors, headers = {}, reference }: More = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const common = securityHeaders();
  for (let i = 0; i < common.length; i += 2) response.setHeader(common[i] ?? '', common[i + 1] ?? '');
  if (reference !== undefined) response.setHeader('X-Request-Id', reference);
  const body = JSON.stringify(problemOf(status, detail, errors));
  response.writeHead(status, {
    'Content-Type': TYPE,
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
