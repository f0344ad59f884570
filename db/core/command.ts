/** The frame of every command: input through its schema, one write transaction, refusals as values. */
import type { z } from 'zod';
import { parseInput } from '#db/shared/command';
import { fail, type Failure, ok, type Result } from '#db/shared/result';
import type { Db } from './client.ts';
import { write } from './write.ts';

const REFUSED = Symbol.for('hong-kong-news.refused');
type Refused = { [REFUSED]: true; error: Failure };

/** Told apart by brand, never by instanceof: Next keeps its own copy of this module. */
const isRefused = (thrown: unknown): thrown is Refused =>
  typeof thrown === 'object' && thrown !== null && REFUSED in thrown;

const codeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';

/** Refuses the command from anywhere inside it; the whole transaction is rolled back. */
export function refuse(...given: Parameters<typeof fail>): never {
  const { error } = fail(...given);
  // A plain branded object, not an Error: a refusal is an answer and carries no stack.
  throw { [REFUSED]: true, error } satisfies Refused;
}

/** Parses `input`, runs `run` in one write, and gives its value; `refuse()` inside becomes a failure. Bugs throw. */
export async function command<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  run: (tx: Db, data: z.infer<S>) => Promise<T>,
): Promise<Result<T>> {
  const parsed = parseInput(schema, input);
  if (!parsed.ok) return parsed;
  try {
    return ok(await write((tx) => run(tx, parsed.value)));
  } catch (thrown) {
    if (isRefused(thrown)) return { ok: false, error: thrown.error };
    const code = codeOf(thrown);
    if (code.startsWith('SQLITE_FULL')) return fail('disk-full');
    if (code.startsWith('SQLITE_BUSY')) return fail('busy');
    throw thrown;
  }
}
