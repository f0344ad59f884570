/** Calls of the desk's JSON routes from the browser. */
import type { Failure, Result } from '#db/shared/result';

export type DeskCommand =
  | 'be-here'
  | 'leave-story'
  | 'take-pen'
  | 'ask-for-pen'
  | 'hand-over'
  | 'keep-pen'
  | 'save-revision'
  | 'create-story'
  | 'publish-story'
  | 'cancel-schedule'
  | 'withdraw-story'
  | 'correct-story'
  | 'undo-release'
  | 'plan-removal'
  | 'cancel-removal'
  | 'set-embargo'
  | 'lift-embargo'
  | 'bin-story'
  | 'take-out-story'
  | 'ask-inspection'
  | 'change-stories'
  | 'put-back-stories'
  | 'move-story'
  | 'hand-in-story'
  | 'return-story'
  | 'assign-story'
  | 'plan-story'
  | 'add-remark'
  | 'settle-remark'
  | 'suggest-words'
  | 'settle-suggestions'
  | 'see-notices'
  | 'make-preview-link'
  | 'withdraw-preview-link'
  | 'edit-picture'
  | 'crop-for-slot'
  | 'remove-picture'
  | 'keep-template'
  | 'post-update'
  | 'edit-update'
  | 'correct-update'
  | 'mark-update'
  | 'withdraw-update'
  | 'set-live-state'
  | 'save-front'
  | 'publish-front'
  | 'restore-front'
  | 'cancel-front'
  | 'discard-front'
  | 'set-strip';

/** An answer of ours, or `lost`: no answer came, or none that is ours. Whether the server acted is then unknown. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; error: Failure; status?: number }
  | { ok: false; error: Failure; lost: true };

const LONGEST_WAIT_MS = 20_000;
const UPLOAD_WAIT_MS = 120_000;

const isResult = (json: unknown): json is Result<unknown> =>
  typeof json === 'object' && json !== null && 'ok' in json && ('value' in json || 'error' in json);

async function ask<T>(path: string, init: RequestInit, wait: number): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(wait) });
    // The door itself refuses what is too long, in words for people; a route says in its own form what was too large.
    const ours = /^application\/json\b/.test(response.headers.get('content-type') ?? '');
    if (response.status === 413 && !ours) return { ok: false, error: { code: 'invalid' }, status: 413 };
    const json: unknown = await response.json();
    // The route's own type; the name of the command decides it (callers name it beside the command).
    if (isResult(json)) return json.ok ? (json as Result<T>) : { ...json, status: response.status };
  } catch {
    // Offline, cut off, or not our server.
  }
  return { ok: false, error: { code: 'no-answer' }, lost: true };
}

/** Bytes of a request that a browser still carries for a page that is gone (64 KiB in all). */
const OUTLIVES_PAGE = 60_000;

/** Gives one command. One that is small enough arrives even when the page is closed behind it. */
export function send<T>(command: DeskCommand, input: unknown): Promise<Answer<T>> {
  const body = new TextEncoder().encode(JSON.stringify(input));
  return ask(
    `/desk/api/${command}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < OUTLIVES_PAGE,
    },
    LONGEST_WAIT_MS,
  );
}

/** Asks a query. */
export const query = <T>(
  name:
    | 'find-stories'
    | 'find-writers'
    | 'find-newer'
    | 'find-pictures'
    | 'find-due'
    | 'read-story'
    | 'read-review'
    | 'read-live'
    | 'read-previews'
    | 'read-inspection'
    | 'draft-correction'
    | 'read-front'
    | 'find-fronts'
    | 'find-feed'
    | 'go-to',
  parameters: Record<string, string>,
): Promise<Answer<T>> => ask(`/desk/api/${name}?${new URLSearchParams(parameters)}`, {}, LONGEST_WAIT_MS);

/** Sends a form with a file. */
export const upload = <T>(command: 'add-picture' | 'replace-picture', form: FormData): Promise<Answer<T>> =>
  ask(`/desk/api/${command}`, { method: 'POST', body: form }, UPLOAD_WAIT_MS);
