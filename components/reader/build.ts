/** Bundles the browser module and the service worker into public/reader, named by their content, and writes the names down. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../public/reader/', import.meta.url));
const generated = join(here, 'generated');

const HASH_LENGTH = 10;

/** Bundles one way in; gives its files by name. Parts that a page may never need become files of their own. */
async function bundle(entry: string, format: 'esm' | 'iife'): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    format,
    splitting: format === 'esm',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    outdir: folder,
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
}

/** Bundles a file that has to be one file, under a name made of its content. */
async function single(entry: string, name: string): Promise<[string, Uint8Array]> {
  const [code] = (await bundle(entry, 'iife')).values();
  if (!code) throw new Error(`${entry} came out empty.`);
  return [`${name}.${createHash('sha256').update(code).digest('hex').slice(0, HASH_LENGTH)}.js`, code];
}

const module = await bundle('module.ts', 'esm');
const main = [...module.keys()].find((name) => name.startsWith('module.'));
if (main === undefined) throw new Error('The browser module came out empty.');
const worker = await single('worker/worker.ts', 'worker');
const off = await single('worker/off.ts', 'worker-off');
const files = new Map([...module, worker, off]);

mkdirSync(folder, { recursive: true });
mkdirSync(generated, { recursive: true });
for (const old of readdirSync(folder))
  if (!files.has(old.replace(/\.(br|gz)$/, ''))) rmSync(join(folder, old));
for (const [name, code] of files)
  if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), code);

const record = `/* Written by build.ts. */

/** Address of the browser module. */
export const moduleFile = '/reader/${main}';
`;
const target = join(generated, 'module-file.ts');
if (!existsSync(target) || readFileSync(target, 'utf8') !== record) writeFileSync(target, record);
