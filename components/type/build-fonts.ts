/**
 * Cuts the paper's fonts from the installed packages: `node components/type/build-fonts.ts`.
 *
 * Writes `public/fonts/<name>.<hash>.woff2`, `generated/fonts.css` and `generated/font-files.ts`. The same packages
 * and the same characters give the same bytes and names; a second run with nothing changed does nothing.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { characterSources } from './chinese-characters.ts';
import type { BuiltFont } from './font-css.ts';

const here = new URL('./', import.meta.url);
const generated = new URL('generated/', here);
const output = new URL('../../public/fonts/', here);
const stamp = new URL('.stamp', output);

function digest(parts: readonly (Buffer | string)[], length: number): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, length);
}

/** The licence of each family goes out with the files cut from it, as the Open Font License asks. */
function copyLicences(): void {
  for (const family of ['source-serif-4', 'archivo', 'noto-serif-hk']) {
    const licence = new URL(`../../node_modules/@fontsource-variable/${family}/LICENSE`, here);
    copyFileSync(licence, new URL(`${family}-licence.txt`, output));
  }
}

/** What the result depends on: package versions, these scripts, and the texts whose characters are cut. */
function inputs(): string {
  const scripts = readdirSync(here)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => new URL(name, here));
  const files = [new URL('../../package-lock.json', here), ...scripts, ...characterSources()];
  return digest(
    files.map((file) => readFileSync(file)),
    64,
  );
}

function alreadyBuilt(current: string): boolean {
  if (!existsSync(stamp)) return false;
  const [built, ...files] = readFileSync(stamp, 'utf8').trim().split('\n');
  if (built !== current) return false;
  const written = [
    ...files.map((name) => new URL(name, output)),
    new URL('fonts.css', generated),
    new URL('font-files.ts', generated),
  ];
  return written.every((file) => existsSync(file));
}

function write(name: string, bytes: Buffer): BuiltFont {
  const file = `${name}.${digest([bytes], 10)}.woff2`;
  writeFileSync(new URL(file, output), bytes);
  console.log(`${file.padEnd(40)} ${(bytes.length / 1000).toFixed(1)} kB`);
  return { name, address: `/fonts/${file}` };
}

async function build(current: string): Promise<void> {
  // Loaded only now: the font libraries take longer to start than the check above takes in all.
  const { cutLatin } = await import('./latin-cuts.ts');
  const { planChinese, cutPlanned } = await import('./chinese-cuts.ts');
  const { fontsCss, fontFilesModule } = await import('./font-css.ts');

  mkdirSync(output, { recursive: true });
  mkdirSync(generated, { recursive: true });
  const before = readdirSync(output).filter((name) => name.endsWith('.woff2'));

  const fonts: BuiltFont[] = [];
  for (const { name, bytes } of await cutLatin()) fonts.push(write(name, bytes));
  for (const cut of planChinese()) fonts.push({ ...write(cut.name, await cutPlanned(cut)), cut });

  const files = fonts.map(({ address }) => address.replace('/fonts/', ''));
  for (const old of before) if (!files.includes(old)) rmSync(new URL(old, output));
  copyLicences();
  writeFileSync(new URL('fonts.css', generated), fontsCss(fonts));
  writeFileSync(new URL('font-files.ts', generated), fontFilesModule(fonts));
  writeFileSync(stamp, `${[current, ...files].join('\n')}\n`);
}

const current = inputs();
if (alreadyBuilt(current)) console.log('Fonts are up to date.');
else await build(current);
