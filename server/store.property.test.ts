/** The store is never wrong: after every step, what would be served is byte for byte what a fresh render gives. */
import fc from 'fast-check';
import { it } from 'vitest';
import { now } from '#db/core/clock';
import { openHouse } from '#db/core/testing';
import { newestEvent } from '#db/events/log';
import { watchEvents } from './freshness.ts';
import { makePages } from './pages.ts';
import { newsroom, type Step, steps } from './testing/newsroom-walk.ts';
import { plainRender } from './testing/plain-render.ts';

/** The proof (`npm run proof -- store`) walks 2,000 steps; here is a sample. */
const LENGTH = Number(process.env.STORE_STEPS ?? 60);
const SEED = Number(process.env.STORE_SEED ?? 20260823);

async function walk(taken: readonly Step[]): Promise<void> {
  const close = await openHouse();
  try {
    await held(taken);
  } finally {
    await close();
  }
}

/** The proof runs for long: every hundred steps it says how far it is. */
const say = (line: string): void => {
  if (process.env.STORE_STEPS) process.stdout.write(`${line}\n`);
};

async function held(taken: readonly Step[]): Promise<void> {
  const pages = makePages(await watchEvents(), plainRender);
  const room = await newsroom();
  let compared = 0;
  for (const [i, step] of taken.entries()) {
    await room.step(step);
    // Readers everywhere: every address is asked, so that everything is kept.
    for (const address of room.paths()) {
      const [path = '', query = ''] = address.split('?');
      const search = new URLSearchParams(query);
      const key = query ? `${path}?${search}` : path;
      await pages.store.get(key, (watermark, t) => pages.fresh(path, search, watermark, t));
    }
    const watermark = await newestEvent();
    const served = await pages.store.served();
    // All at once: the compressing threads work while the next page is asked for.
    await Promise.all(
      served.map(async ([key, kept]) => {
        const [path = '', query = ''] = key.split('?');
        const fresh = await pages.fresh(path, new URLSearchParams(query), watermark, now());
        if (
          fresh.status !== kept.status ||
          fresh.location !== kept.location ||
          !fresh.bodies.identity.equals(kept.bodies.identity)
        )
          throw new Error(
            `After step ${i} (${step.kind}) ${key} is old.\nkept  ${kept.status} ${kept.bodies.identity.toString().slice(0, 600)}\nfresh ${fresh.status} ${fresh.bodies.identity.toString().slice(0, 600)}`,
          );
      }),
    );
    compared += served.length;
    if ((i + 1) % 100 === 0) say(`${i + 1} steps, ${served.length} pages kept, ${compared} compared, 0 old`);
  }
}

it(`serves nothing old in ${LENGTH} steps`, { timeout: 120 * 60_000 }, () =>
  // A failure is shrunk to the fewest steps that show it; the seed is in its message.
  fc.assert(fc.asyncProperty(steps(LENGTH), walk), {
    numRuns: 1,
    seed: SEED,
    interruptAfterTimeLimit: 115 * 60_000,
  }),
);
