/** Files in `<dataDir>/pictures`. What comes in is made whole on the same disk and renamed: no half file is ever seen. */
import { open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Kept, Listed, Store } from './store.ts';

/** Folders (pictures) of one page of a listing. */
const PAGE = 50;

/** Makes a durable record of a folder's entries. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files below a folder, as paths from it; [] where there is none. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) =>
      entry.isDirectory()
        ? (await filesBelow(join(folder, entry.name))).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    ),
  );
  return found.flat().sort();
}

async function listFrom(root: string, from = ''): Promise<Listed> {
  // Names with a dot are no pictures: what is still coming in lies there.
  const names = (await readdir(root).catch(() => [])).filter((name) => !name.startsWith('.') && name > from);
  const page = names.sort().slice(0, PAGE);
  const keys: string[] = [];
  for (const name of page)
    keys.push(...(await filesBelow(join(root, name))).map((file) => `${name}/${file}`));
  return { keys, next: names.length > page.length ? (page.at(-1) ?? null) : null };
}

async function keptAt(file: string): Promise<Kept | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const tag = `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}`;
  return { tag, bytes: () => readFile(file) };
}

export function folderStore(dataDir: string): Store {
  const root = join(dataDir, 'pictures');
  const put = async (from: string, key: string): Promise<void> => {
    const to = join(root, key);
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
    await syncFolder(dirname(to));
  };
  return {
    where: root,
    remote: false,
    putFolder: put,
    putFile: put,
    read: (key) => keptAt(join(root, key)),
    readPatiently: (key) => keptAt(join(root, key)),
    onDisk: (key) => Promise.resolve(join(root, key)),
    list: (from) => listFrom(root, from),
    below: (key) => filesBelow(join(root, key)),
    async remove(keys) {
      for (const key of keys) await rm(join(root, key), { force: true });
      // Folders that nothing is left in, from within: only an empty one can be removed so.
      const folders = new Set(keys.flatMap((key) => [dirname(key), dirname(dirname(key))]));
      for (const folder of [...folders].sort().reverse())
        if (folder !== '.') await rmdir(join(root, folder)).catch(() => undefined);
    },
    removeBelow: (key) => rm(join(root, key), { recursive: true, force: true }),
  };
}
