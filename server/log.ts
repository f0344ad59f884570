/** One JSON object a line. */
import { now } from '#db/core/clock';
import { isoUtc } from '#db/shared/hk-time';

type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes a line to standard error; JSON escapes whatever an outsider put into a field. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: Fields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: isoUtc(now()), level, message, ...fields })}\n`);
}

/** An error as one field: its message and where it was thrown, for the log alone. */
export const asText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
