/** Puts a backup back, counted: what is here now is kept beside it. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { env } from '../env.ts';
import { lockHolder } from '../lock.ts';
import { databaseFile } from '../sqlite.ts';
import { filesBelow } from '../store/folder.ts';
import { type Store, store } from '../store/store.ts';
import { FOLDERS, MANIFEST, Manifest } from './folder.ts';
import { countRows, listFiles } from './make-backup.ts';

/** Throws one sentence when a backup is not whole. */
function verify(folder: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
  } catch {
    throw new Error(`${folder} is not a whole backup: it has no readable ${MANIFEST}.`);
  }
  const connection = new Database(databaseFile(folder), { readonly: true });
  try {
    const said = connection.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Error(`The database in ${folder} is damaged: ${String(said)}.`);
  } finally {
    connection.close();
  }
  const rows = countRows(databaseFile(folder));
  for (const [table, count] of Object.entries(manifest.rows))
    if (rows[table] !== count)
      throw new Error(
        `The table ${table} in ${folder} has ${rows[table] ?? 0} rows; it should have ${count}.`,
      );
  const files = listFiles(folder);
  for (const [file, bytes] of Object.entries(manifest.files))
    if (files[file] !== bytes) throw new Error(`The file ${file} in ${folder} is missing or damaged.`);
  return manifest;
}

/**
 * Puts the pictures of a folder into the bucket that is configured, and counts them there. Into an empty place only: what
 * lies there belongs to the paper as it is now, which stays whole in its own place like its data folder.
 */
async function sendPictures(to: Store, folder: string): Promise<void> {
  const here = await to.list();
  if (here.keys.length > 0)
    throw new Error(
      `There are files in ${to.where} already. Name an empty place with S3_PREFIX, such as restored/, and restore again: what is there stays as it is.`,
    );
  const names = existsSync(folder) ? await filesBelow(folder) : [];
  const ids = [...new Set(names.map((name) => name.split('/')[0] ?? ''))].filter(Boolean);
  try {
    for (const id of ids) await to.putFolder(join(folder, id), id);
    let there = 0;
    let next: string | null = null;
    do {
      const page = await to.list(next ?? undefined);
      there += page.keys.length;
      next = page.next;
    } while (next !== null);
    if (there !== names.length)
      throw new Error(`Of ${names.length} files of pictures ${there} arrived in ${to.where}.`);
  } catch (error) {
    for (const id of ids) await to.removeBelow(id).catch(() => undefined);
    throw error;
  }
}

/**
 * Restores a backup folder into DATA_DIR, and its pictures into the bucket where one is configured. What was there moves
 * to `<DATA_DIR>.replaced-<n>`. Refuses while a server runs on it, a backup that is not whole, and a bucket that holds
 * pictures already. Gives what was restored, counted again in its new place.
 */
export async function restoreBackup(
  folder: string,
): Promise<{ manifest: Manifest; replaced: string | null }> {
  const { dataDir } = env();
  const holder = lockHolder();
  if (holder !== undefined) throw new Error(`A server (process ${holder}) runs on ${dataDir}. End it first.`);
  verify(folder);
  const coming = `${dataDir}.coming`;
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(coming, { recursive: true, mode: 0o700 });
  cpSync(databaseFile(folder), databaseFile(coming), { preserveTimestamps: true });
  for (const name of FOLDERS)
    if (existsSync(join(folder, name)))
      cpSync(join(folder, name), join(coming, name), { recursive: true, preserveTimestamps: true });
  cpSync(join(folder, MANIFEST), join(coming, MANIFEST));
  const manifest = verify(coming);
  const pictures = store();
  if (pictures.remote) {
    await sendPictures(pictures, join(coming, 'pictures'));
    rmSync(join(coming, 'pictures'), { recursive: true, force: true });
  }
  let replaced: string | null = null;
  if (existsSync(dataDir)) {
    let n = 1;
    while (existsSync(`${dataDir}.replaced-${n}`)) n += 1;
    replaced = `${dataDir}.replaced-${n}`;
    renameSync(dataDir, replaced);
  }
  renameSync(coming, dataDir);
  return { manifest, replaced };
}
