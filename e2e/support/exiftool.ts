/** What exiftool reads in files, where a machine has it. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian: libimage-exiftool-perl. */
const EXIFTOOL = 'exiftool';

function ask(args: readonly string[], path: string): string | null {
  const { error, stdout } = spawnSync(EXIFTOOL, [...args, path], { encoding: 'utf8' });
  return error ? null : stdout.trim();
}

const NOTES = ['-gps:all', '-SerialNumber', '-ThumbnailImage', '-xmp:all', '-iptc:all', '-exif:all'];
const QUIET = ['-r', '-q', '-q', '-s3'];

/** Place, serial numbers, thumbnail and notes of every file in a folder, '' where there are none; null without exiftool. */
export const told = (folder: string): string | null => ask([...QUIET, ...NOTES], folder);

/** The same but for credit and copyright. */
export const toldBesideCredit = (folder: string): string | null =>
  ask([...QUIET, ...NOTES, '--XMP-photoshop:Credit', '--XMP-dc:Rights'], folder);

/** Credit and copyright of every file in a folder that has them, a line each; null without exiftool. */
export const creditsIn = (folder: string): string[] | null =>
  ask([...QUIET, '-p', '$XMP-photoshop:Credit, $XMP-dc:Rights'], folder)?.split('\n') ?? null;

/** Those of `tags` (exiftool's names) that a file does not have; none without exiftool. `dir` is written to. */
export function tagsMissing(dir: string, bytes: Buffer, tags: readonly string[]): string[] {
  // Of a folder only files with a name of pictures are read.
  const file = join(dir, 'sent.jpg');
  writeFileSync(file, bytes);
  const missing = tags.filter((tag) => ask(['-q', '-q', '-s3', `-${tag}`], file) === '');
  if (tags.length > 0 && told(dir) === '') missing.push('anything that we look for');
  rmSync(file);
  return missing;
}
