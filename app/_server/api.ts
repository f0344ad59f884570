/** The frame of the desk's JSON routes: same-origin proof, actor, body, command, result. */
import { noteRefusal } from '#db/events/note-refusal';
import type { Actor } from '#db/shared/actor';
import { fail, type FailureCode, type Result } from '#db/shared/result';
import { currentActor, refusal, watchingActor } from './auth';
import { isSameOrigin } from './same-origin';

const statusOf: Partial<Record<FailureCode, number>> = {
  'not-found': 404,
  'not-allowed': 403,
  'not-same-origin': 403,
  'signed-out': 401,
  suspended: 401,
  stale: 409,
  'pen-held': 409,
  throttled: 429,
  'picture-too-large': 413,
  'disk-full': 507,
  'store-silent': 503,
  busy: 503,
};

/** A result as a JSON answer, never kept by anyone. */
export function answer(result: Result<unknown>): Response {
  const status = result.ok ? 200 : (statusOf[result.error.code] ?? 400);
  return Response.json(result, { status, headers: { 'Cache-Control': 'private, no-store' } });
}

/** Runs `run` for the person who asks; the body has not been read yet. */
export async function asApiActor(
  request: Request,
  run: (actor: Actor) => Promise<Result<unknown>>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(fail('not-same-origin'));
  const actor = await currentActor();
  if (!actor) return answer(await refusal());
  return answer(await noteRefusal(actor, new URL(request.url).pathname, await run(actor)));
}

/** The same for what an open page says by itself: it keeps no session alive. */
export async function asApiPage(
  request: Request,
  run: (actor: Actor) => Promise<Result<unknown>>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return answer(fail('not-same-origin'));
  const watching = await watchingActor();
  return answer(watching ? await run(watching.actor) : await refusal());
}

/** Runs a query of the desk for the person who asks. A question changes nothing, so it needs no proof of origin. */
export async function asApiReader(run: (actor: Actor) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const actor = await currentActor();
  return actor ? run(actor) : refusal();
}

/** The JSON of a request; undefined for anything that is not well-formed JSON in UTF-8. */
export async function jsonOf(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer());
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
