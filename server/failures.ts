/** One clear sentence for what keeps the server from starting. */
import { env } from '#db/core/env';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What to say instead of a stack. */
export function sentenceFor(error: unknown): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${env().port} is taken. End what listens there, or set PORT to another one.`;
    case 'EACCES':
    case 'EPERM':
      return `The server may not use the port ${env().port} or the data folder. Set PORT and DATA_DIR to ones that it may use.`;
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return 'The disk is full. Free some space and start again; nothing was changed.';
    case 'SQLITE_BUSY':
      return 'The database is held by another program. End it and start again.';
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return 'The database file is damaged. Restore the last backup: npm run restore -- data/backups/<newest>.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
