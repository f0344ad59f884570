/** How input becomes a command's argument: parsed by its schema, refused by field. Pure. */
import type { z } from 'zod';
import { type Failure, fail, ok, type Result } from './result.ts';

/** Parses input at the border; a refusal names each field and why (a code, shown as a sentence by the paper). */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.infer<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const fields: NonNullable<Failure['fields']> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('.') || 'input';
    fields[field] ??= fieldReason(issue.code, issue.message);
  }
  return fail('invalid', { fields });
}

/** Reasons that schemas give by name; anything else is 'not-understood'. */
export const fieldReasons = [
  'required',
  'too-long',
  'too-short',
  'too-many',
  'forbidden-characters',
  'address',
  'slug',
  'email',
  'date',
  'time',
  'unknown',
  'taken',
  'whole-house',
  'changed-since', // somebody else changed it after the form was opened
  'no-page-there', // an address of ours at which no page stands
  'left-by-other', // an address that another section had, and that leads to it
  'not-understood',
] as const;
export type FieldReason = (typeof fieldReasons)[number];

function fieldReason(code: string, message: string): FieldReason {
  const known = fieldReasons.find((reason) => reason === message);
  if (known) return known;
  if (code === 'too_big') return 'too-long';
  if (code === 'too_small') return 'too-short';
  return 'not-understood';
}
