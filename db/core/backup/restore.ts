/** The command `npm run restore -- FOLDER`. */
import { restoreBackup } from './restore-backup.ts';

const folder = process.argv[2];
try {
  if (!folder) throw new Error('Name the backup folder: npm run restore -- data/backups/<name>.');
  const { manifest, replaced } = await restoreBackup(folder);
  const count = Object.values(manifest.rows).reduce((sum, n) => sum + n, 0);
  process.stdout.write(`Restored and counted: ${count} rows, ${Object.keys(manifest.files).length} files.\n`);
  if (replaced) process.stdout.write(`What was here before is in ${replaced}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
