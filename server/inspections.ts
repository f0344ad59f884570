/** Each second: reads one published story as a crawler would, if one is due. Nobody waits for it. */
import { env } from '#db/core/env';
import { expectedOf } from '#db/inspections/expected';
import { type Outcome, settleInspection, takeInspection } from '#db/inspections/queue';
import type { Ask } from './inspection/asked.ts';
import { inspect } from './inspection/inspect.ts';
import { asText, log } from './log.ts';

async function read(story: string, ask: Ask): Promise<Outcome> {
  const expected = await expectedOf(story);
  if (!expected) return { kind: 'nothing' };
  const reading = await inspect(expected, ask, env().siteUrl);
  return { kind: 'read', closed: expected.kind === 'public' && !expected.indexed, ...reading };
}

/** Reads the story that is due, if any; gives whether there was one. */
export async function inspectDue(ask: Ask): Promise<boolean> {
  const taken = await takeInspection();
  if (!taken) return false;
  const { story } = taken;
  let outcome: Outcome;
  try {
    outcome = await read(story, ask);
  } catch (error) {
    outcome = { kind: 'failed', trouble: error instanceof Error ? error.message : 'no answer' };
    log('error', 'A story could not be read back.', { story, error: asText(error) });
  }
  await settleInspection(taken, outcome);
  if (outcome.kind === 'read' && outcome.findings.length > 0)
    log('info', 'A crawler would find faults.', {
      story,
      found: outcome.findings.map(({ code, at }) => `${code} ${at}`).join(', '),
    });
  return true;
}

/** Begins reading, one story at a time; gives the way to stop, which waits for the one under way. */
export function startInspections(ask: Ask): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = inspectDue(ask)
      .catch((error: unknown) => log('error', 'No story could be read back.', { error: asText(error) }))
      .finally(() => (busy = false));
  }, 1_000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
