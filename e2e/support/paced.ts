/**
 * Asks for pages at a steady pace from a process of its own, and notes how long each took from the moment it was due:
 * whoever comes while the server is held waits, and is counted. `node e2e/support/paced.ts '<Paced as JSON>'`: asks
 * until SIGTERM; `SIGUSR2` ends a stretch. Prints the times of each stretch.
 */
import { Agent, get } from 'node:http';
import type { Paced, Stretch } from './pace.ts';

const { url, paths, each, headers }: Paced = JSON.parse(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const stretches: Stretch[] = [{ times: [], failed: 0 }];
let asked = 0;
let open = 0;
let ending = false;
const began = performance.now();

function done(): void {
  open -= 1;
  if (ending && open === 0) {
    // A pipe takes 64 kB at once: leaving without waiting would cut off the rest.
    process.stdout.write(`${JSON.stringify(stretches)}\n`, () => process.exit(0));
  }
}

function ask(due: number): void {
  const into = stretches.at(-1);
  if (!into) return;
  open += 1;
  const fail = (): void => {
    into.failed += 1;
    done();
  };
  get(`${url}${paths[asked % paths.length]}`, { agent, headers: { ...headers } }, (answer) => {
    answer.resume();
    answer.once('end', () => {
      if ((answer.statusCode ?? 500) >= 400) return fail();
      into.times.push(performance.now() - due);
      done();
    });
  }).once('error', fail);
}

const timer = setInterval(() => {
  // A timer that came late asks for all that were due meanwhile.
  for (; began + asked * each <= performance.now(); asked += 1) ask(began + asked * each);
}, 2);
process.on('SIGUSR2', () => void stretches.push({ times: [], failed: 0 }));
process.on('SIGTERM', () => {
  clearInterval(timer);
  ending = true;
  open += 1;
  done();
});
