/** The command `npm run backup [-- FOLDER]`. */
import { join } from 'node:path';
import { now } from '../clock.ts';
import { env } from '../env.ts';
import { hkField } from '#db/shared/hk-time';
import { makeBackup } from './make-backup.ts';

const target = process.argv[2] ?? join(env().dataDir, 'backups', hkField(now()).replace(/[T:]/g, '-'));
try {
  const { rows, files } = await makeBackup(target);
  const count = Object.values(rows).reduce((sum, n) => sum + n, 0);
  process.stdout.write(
    `${target}: ${count} rows in ${Object.keys(rows).length} tables, ${Object.keys(files).length} files.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
