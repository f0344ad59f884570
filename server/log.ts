/** One JSON object a line. */
type Fields = Record<string, string | number | boolean | null | undefined>;

/** Writes a line to standard error; JSON escapes whatever an outsider put into a field. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: Fields = {}): void {
  process.stderr.write(
    `${JSON.stringify({ at: new Date(performance.timeOrigin + performance.now()).toISOString(), level, message, ...fields })}\n`,
  );
}

/** An error as one field: its message and where it was thrown, for the log alone. */
export const asText = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
