/** `npm test`: everything from a bare clone to one plain line, `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, heard, install, nodeBin, ROOT, run, stop, watched } from './prepare.mjs';
import { failedJourneys, failedUnits } from './what-failed.mjs';

process.env.TZ = 'America/New_York';
const began = Date.now();
let passed = 0;
let failed = 0;
/** Said at the very end. */
const why = [];

const line = (good, name, at) =>
  process.stdout.write(`${good ? 'ok' : 'FAILED'}  ${name}  (${Math.round((Date.now() - at) / 1000)} s)\n`);

/** One check of its own: counts as one test. What it says is shown when it has ended. */
async function check(name, args) {
  const at = Date.now();
  const { code, said } = await heard(nodeBin(), args);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    why.push(name);
  }
  process.stdout.write(said);
  line(code === 0, name, at);
}

/** Checks one after the other. */
async function inTurn(checks) {
  for (const [name, ...args] of checks) await check(name, args);
}

/** A runner that writes a report: its own counts are added. */
async function suite(name, args, report, counts, failures) {
  const at = Date.now();
  const file = join(ROOT, report);
  rmSync(file, { force: true });
  const code = await watched(nodeBin(), args);
  const said = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const found = said ? counts(said) : { passed: 0, failed: 0 };
  const reasons = code !== 0 && said ? failures(said) : [];
  if (code !== 0) why.push(...(reasons.length > 0 ? reasons : [name]));
  passed += found.passed;
  // A runner that fell over without naming a failure is a failure.
  failed += code !== 0 && found.failed === 0 ? 1 : found.failed;
  line(code === 0, name, at);
}

/** Debian's browser without a window draws the same pages for half the work; the same list as in e2e/playwright.config.ts. */
const SHELL = '/usr/lib/chromium/chromium-headless-shell';
const BROWSERS = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser for the journeys: CHROMIUM_PATH, Debian's where we may install it, or one that is here. */
function browser() {
  if (process.env.CHROMIUM_PATH || existsSync(SHELL)) return;
  const isHere = BROWSERS.some((path) => existsSync(path));
  const isRoot = process.getuid?.() === 0;
  // Nobody is asked for a password as long as there is a browser.
  if (isHere && !(isRoot && existsSync('/usr/bin/apt-get'))) return;
  process.stdout.write('Installing a browser.\n');
  const sudo = isRoot ? [] : ['sudo'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', 'chromium-headless-shell') === 0 || isHere) return;
  if (apt('install', '-y', '-qq', 'chromium') !== 0)
    stop('No browser: install Chromium, or name one in CHROMIUM_PATH.');
}

install();
browser();
mkdirSync(join(ROOT, 'test-results'), { recursive: true });
// Each run shows a first start.
rmSync(join(ROOT, 'test-results/template.whole'), { force: true });
build();
// Side by side: each is one process that waits for nothing.
await Promise.all([
  inTurn([
    ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
    ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ]),
  inTurn([
    ['lint', 'node_modules/eslint/bin/eslint.js', '.'],
    [
      'boundaries',
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      'e2e/rules/boundaries.mjs',
      'app',
      'components',
      'db',
      'server',
    ],
    ['unused', 'node_modules/knip/bin/knip.js', '--no-progress'],
  ]),
]);
// The units leave a third of two processors idle: behind them the edition is made, and looked at as machines do.
await Promise.all([
  suite(
    'unit',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/unit.json',
    ],
    'test-results/unit.json',
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
    failedUnits,
  ),
  inTurn([
    ['sample edition', '--no-warnings', 'e2e/support/template.ts'],
    ['machines', '--no-warnings', 'e2e/machine/check.ts'],
  ]),
]);
await suite(
  'journeys',
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
  'test-results/e2e.json',
  (report) => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }),
  failedJourneys,
);
if (why.length > 0) process.stdout.write(`\nWhat failed:\n  ${why.join('\n  ')}\n\n`);
process.stdout.write(`${Math.round((Date.now() - began) / 1000)} s\n${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
