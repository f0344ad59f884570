/**
 * What start and test do first on any machine with Node ≥ 20: install what is missing, build what has changed.
 * No dependencies: nothing is installed yet when this runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Says one sentence and ends. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: install Node 20.9 or newer.`);

/** Node for everything that follows: the one that comes with the dependencies, else this one. */
export const nodeBin = () => {
  const own = join(ROOT, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
};

export const pathWithBins = () => `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;

/** Where the build lies. */
const DIST = process.env.NEXT_DIST_DIR || '.next';

/**
 * What makes a start a third cheaper, the same as in e2e/support/portal.ts: Node keeps what it has compiled, and reads
 * next.config.ts itself, so that Next's compiler stays away (`--experimental-next-config-strip-types` of its commands).
 */
export const QUICK_START = {
  NODE_COMPILE_CACHE: join(ROOT, DIST, 'cache/node'),
  __NEXT_NODE_NATIVE_TS_LOADER_ENABLED: 'true',
};

const environment = () => ({ ...process.env, PATH: pathWithBins(), NEXT_TELEMETRY_DISABLED: '1' });

/** Runs a command to its end; gives its exit code. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...environment(), ...env } });
  if (done.error) process.stderr.write(`${done.error.message}\n`);
  return done.status ?? 1;
}

/** The same beside others, and heard at once: gives the exit code. */
export function watched(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: environment() });
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The same beside others: gives the code and, when it has ended, what it said. */
export function heard(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('error', (error) => resolve({ code: 1, said: `${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(parts).toString() }));
  });
}

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const name of readdirSync(path).sort()) {
    if (
      name === 'node_modules' ||
      name.startsWith('.next') ||
      name.endsWith('.test.ts') ||
      name.endsWith('.test.tsx')
    )
      continue;
    yield* filesIn(join(path, name));
  }
}

/** One hash over files and folders. Not over this Node: the first run has the machine's, the next one the dependencies'. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesIn(join(ROOT, path)))
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function once(stamp, hash, what) {
  if (read(stamp) === hash) return;
  what();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Installs the dependencies when they are missing or the lock file has changed. */
export function install() {
  once(join(ROOT, 'node_modules/.installed'), hashOf(['package-lock.json', 'package.json']), () => {
    process.stdout.write('Installing what is missing.\n');
    if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
      stop('The dependencies could not be installed: see above. Is there a network, and room on the disk?');
  });
}

/** Puts a .br and a .gz beside each file of words, so that the door never compresses one. Names are hashed: done once. */
function compress(folder) {
  for (const file of filesIn(folder)) {
    if (!/\.(css|js)$/.test(file) || existsSync(`${file}.br`)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
}

const SOURCES = [
  'app',
  'components',
  'db',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Fonts, browser module and pages, when a source of theirs has changed. */
export function build() {
  const node = nodeBin();
  const step = (args, sentence) => {
    if (run(node, args) !== 0) stop(sentence);
  };
  step(['components/type/build-fonts.ts'], 'The fonts could not be built: see above.');
  step(['components/reader/build.ts'], 'The browser module could not be built: see above.');
  once(join(ROOT, DIST, '.sources'), hashOf(SOURCES), () => {
    process.stdout.write('Building the pages.\n');
    rmSync(QUICK_START.NODE_COMPILE_CACHE, { recursive: true, force: true });
    if (run(node, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' }) !== 0)
      stop('The pages could not be built: see above.');
  });
  compress(join(ROOT, DIST, 'static'));
  compress(join(ROOT, 'public/reader'));
}
