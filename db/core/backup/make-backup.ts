/** Copies database, pictures and secrets into a folder, while the server writes; pictures from wherever they are. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import Database from 'better-sqlite3';
import { env } from '../env.ts';
import { databaseFile } from '../sqlite.ts';
import { type Store, store } from '../store/store.ts';
import { FOLDERS, MANIFEST, type Manifest, SKIPPED } from './folder.ts';

/** Rows of every ordinary table. */
export function countRows(file: string): Manifest['rows'] {
  const connection = new Database(file, { readonly: true });
  try {
    const tables = connection
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all()
      .map(String);
    return Object.fromEntries(
      tables.map((name) => [
        name,
        Number(
          connection
            .prepare(`select count(*) from "${name.replaceAll('"', '""')}"`)
            .pluck()
            .get(),
        ),
      ]),
    );
  } finally {
    connection.close();
  }
}

function* filesIn(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Sizes of the pictures and secrets under a folder, by path. */
export function listFiles(root: string): Manifest['files'] {
  const files: Manifest['files'] = {};
  for (const name of FOLDERS)
    for (const file of filesIn(join(root, name))) files[relative(root, file)] = statSync(file).size;
  return files;
}

/** Fetches every picture from another machine, page by page, one file after the other: nobody waits for a backup. */
async function fetchPictures(from: Store, folder: string): Promise<void> {
  let next: string | null = null;
  do {
    const page = await from.list(next ?? undefined);
    for (const key of page.keys) {
      // Another one came in its place since the page was made.
      const kept = await from.readPatiently(key);
      if (!kept) continue;
      const file = join(folder, key);
      if (!file.startsWith(join(folder, '/')))
        throw new Error(`The store names a file outside of it: ${key}.`);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, await kept.bytes(), { mode: 0o600 });
    }
    next = page.next;
  } while (next !== null);
}

/**
 * Makes a backup in a new folder (its path; must not exist). The database is copied first and whole: a picture that
 * it names is in its store before its row is, so the pictures copied after it are never too few. Pictures in a bucket
 * are fetched: a backup holds everything, wherever it was, and can be restored into a folder or another bucket.
 */
export async function makeBackup(target: string): Promise<Manifest> {
  if (existsSync(target)) throw new Error(`${target} is there already: name a new folder.`);
  const source = env().dataDir;
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const connection = new Database(databaseFile(source), { readonly: true, timeout: 10_000 });
  try {
    // One read transaction, beside the server's writes; never a copy of the live file.
    connection.prepare('vacuum into ?').run(databaseFile(unfinished));
  } finally {
    connection.close();
  }
  const pictures = store();
  for (const name of FOLDERS)
    if (name === 'pictures' && pictures.remote) await fetchPictures(pictures, join(unfinished, name));
    else if (existsSync(join(source, name)))
      cpSync(join(source, name), join(unfinished, name), {
        recursive: true,
        preserveTimestamps: true,
        filter: (path) => !path.includes(SKIPPED),
      });
  const manifest: Manifest = {
    version: 1,
    rows: countRows(databaseFile(unfinished)),
    files: listFiles(unfinished),
  };
  writeFileSync(join(unfinished, MANIFEST), JSON.stringify(manifest, null, 1));
  renameSync(unfinished, target);
  return manifest;
}
