/** Bundles the browser module into public/reader, named by its content, and writes down the name for the pages. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../public/reader/', import.meta.url));
const generated = join(here, 'generated');

const built = await build({
  entryPoints: [join(here, 'module.ts')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  write: false,
});
const code = built.outputFiles[0]?.contents;
if (!code) throw new Error('The browser module came out empty.');
const name = `module.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
mkdirSync(folder, { recursive: true });
mkdirSync(generated, { recursive: true });
for (const old of readdirSync(folder)) if (!old.startsWith(name)) rmSync(join(folder, old));
if (!existsSync(join(folder, name))) writeFileSync(join(folder, name), code);
const record = `/* Written by build.ts. */

/** Address of the browser module. */
export const moduleFile = '/reader/${name}';
`;
const target = join(generated, 'module-file.ts');
if (!existsSync(target) || readFileSync(target, 'utf8') !== record) writeFileSync(target, record);
