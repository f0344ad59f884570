/**
 * The company at a story as events. Nothing is kept in this process but the open connections: each looks into the
 * database, so that several processes and a new start tell the same.
 */
import { shared } from '#db/core/process';
import { companyOf, newestCommit } from '#db/pen/desk-queries';
import type { Actor } from '#db/shared/actor';

/** How often a stream looks, ms. */
const LOOK_MS = 1_000;
/** Looks in which nothing was committed are skipped, but for every fifth: the pen also passes by time alone. */
const LOOKS_BY_TIME = 5;
/** Looks after which the session is asked again, and a page that hears nothing else hears that the line stands. */
const LOOKS_BY_BEAT = 15;
/** Streams that one person may hold open in this process; a page that is hidden holds none. */
const MOST_STREAMS = 12;

/** Open streams by person. A module variable is enough: all streams are opened by Next's own copy of this module. */
const open = new Map<string, number>();

export const mayListen = (person: string): boolean => (open.get(person) ?? 0) < MOST_STREAMS;

const count = (person: string, by: 1 | -1): void => {
  const n = (open.get(person) ?? 0) + by;
  if (n > 0) open.set(person, n);
  else open.delete(person);
};

type Listener = { story: string; actor: Actor; again(): Promise<Actor | null> };

/** Ends when the page goes, the house closes, the session ends, or the story may not be read any more. */
export function companyStream(
  { story, actor: first, again }: Listener,
  left: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      let actor = first;
      let last = '';
      let seen = -1;
      let looks = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let ended = false;
      const end = (): void => {
        if (ended) return;
        ended = true;
        clearTimeout(timer);
        count(first.id, -1);
        left.removeEventListener('abort', end);
        shared.closing.signal.removeEventListener('abort', end);
        try {
          controller.close();
        } catch {
          // The page is gone already.
        }
      };
      stop = end;
      const say = (event: string, data: string): void =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));

      const look = async (): Promise<void> => {
        const beat = looks % LOOKS_BY_BEAT === 0;
        if (beat && looks > 0) {
          const still = await again();
          if (!still) return end();
          actor = still;
          say('beat', '');
        }
        const version = await newestCommit();
        if (version !== seen || looks % LOOKS_BY_TIME === 0) {
          seen = version;
          const company = await companyOf(actor, story);
          if (ended) return;
          if (!company) return end();
          const data = JSON.stringify(company);
          if (data !== last) say('company', data);
          last = data;
        }
        looks += 1;
      };
      const turn = (): void => {
        // What fails here (a database that is busy, a page that hung up) ends the stream; the page asks again.
        look().then(() => {
          if (!ended) timer = setTimeout(turn, LOOK_MS);
        }, end);
      };
      count(first.id, 1);
      left.addEventListener('abort', end);
      shared.closing.signal.addEventListener('abort', end);
      if (left.aborted || shared.closing.signal.aborted) end();
      else turn();
    },
    cancel: () => stop(),
  });
}
