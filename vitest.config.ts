import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{db,server,components,app,e2e/rules}/**/*.test.{ts,tsx}'],
    // DEV and TEST: the test runner sets values of its own, which our environment schema would refuse.
    env: { TZ: 'America/New_York', TEST: '1', DEV: '' },
    // Hooks do what tests do: pictures are cut in some.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Left to itself, Vitest keeps a core free: half of a machine that has two.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
