/** What a backup is: one folder with the database, the pictures, the secrets, and a list of what it must hold. */
import { z } from 'zod';

export const MANIFEST = 'backup.json';

/** Rows a table (of the database as it was copied), and files by path with their size in bytes. */
export const Manifest = z.strictObject({
  version: z.literal(1),
  rows: z.record(z.string(), z.number().int()),
  files: z.record(z.string(), z.number().int()),
});
export type Manifest = z.infer<typeof Manifest>;

/** Folders that are copied with the database. What is still coming in is not part of it. */
export const FOLDERS = ['pictures', 'secrets'] as const;
export const SKIPPED = '.incoming';
