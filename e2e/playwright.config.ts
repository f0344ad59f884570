import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The same list as in server/test.mjs, which installs the first. */
const system =
  process.env.CHROMIUM_PATH ??
  [
    '/usr/lib/chromium/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => existsSync(path));

export default defineConfig({
  testDir: '.',
  testMatch: ['{reader,desk,machine,attacks,faults,a11y,looks}/**/*.spec.ts'],
  globalSetup: './support/template.ts',
  // Playwright empties it when it begins: the sample edition lies beside it.
  outputDir: '../test-results/journeys',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  // A shared machine may take long, most of all to cut pictures, which steps behind everything else; what is waited for
  // costs nothing once it is there.
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    // Recording costs a fifth of the machine: `TRACE=1 npx playwright test …` when a failure does not speak for itself.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(system ? { executablePath: system } : {}),
      args: system
        ? [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            // Pages of specs live for seconds: what the optimizing compilers make would be thrown away (a fifth of all that
            // renderers cost).
            '--js-flags=--no-turbofan --no-maglev',
          ]
        : [],
    },
  },
});
