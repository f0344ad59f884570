/** One JSON object a line, on standard error. */
import { now } from '#db/core/clock';
import { isoUtc } from '#db/shared/hk-time';

type Fields = Record<string, string | number | boolean | null | undefined>;

type Line = { level: 'info' | 'warn' | 'error'; message: string; fields: Fields; at: number };

/** Lines of requests wait this long (ms) for company: set and written together they cost a third. */
const WAIT_MS = 50;
let waiting: Line[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

const asJson = ({ at, level, message, fields }: Line): string =>
  `${JSON.stringify({ at: isoUtc(at), level, message, ...fields })}\n`;

function flush(): void {
  clearTimeout(timer);
  timer = undefined;
  const lines = waiting;
  waiting = [];
  if (lines.length > 0) process.stderr.write(lines.map(asJson).join(''));
}
process.on('exit', flush);
// Whoever read the log has gone: the paper goes on. Unheard, this error would be written to the log, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/**
 * Writes a line; JSON escapes whatever an outsider put into a field. Warnings and errors are written at once, with
 * everything that was said before them.
 */
export function log(level: Line['level'], message: string, fields: Fields = {}): void {
  waiting.push({ level, message, fields, at: now() });
  if (level !== 'info') flush();
  else timer ??= setTimeout(flush, WAIT_MS);
}

/** An error as one field: its message and where it was thrown, for the log alone. */
export const asText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
