/**
 * Loads a portal from a process of its own, so that its work is never counted as the portal's.
 * `node e2e/support/load.ts '<Load as JSON>'`: ends after `amount` requests, or at SIGTERM, and prints what came back.
 */
import autocannon from 'autocannon';
import type { Load, Loaded } from './loaded.ts';

const { url, paths, connections, amount, headers }: Load = JSON.parse(process.argv[2] ?? '');
const running = autocannon({
  url,
  connections,
  // Without an amount it runs until it is stopped.
  ...(amount === undefined ? { duration: 24 * 60 * 60 } : { amount }),
  requests: paths.map((path) => ({ path, headers })),
});
process.on('SIGTERM', () => running.stop());
const result = await running;
const loaded: Loaded = {
  answers: result['1xx'] + result['2xx'] + result['3xx'] + result['4xx'] + result['5xx'],
  good: result['2xx'] + result['3xx'],
  errors: result.errors + result.timeouts,
  p99: result.latency.p99,
};
process.stdout.write(`${JSON.stringify(loaded)}\n`);
