/**
 * `npm run check:machines`: what machines ask of a news site, asked of the built server with the sample edition, one
 * line a check. The list and its numbers are those of the bar that the paper was built to; judges that others wrote say
 * what is right wherever there is one.
 */
import template from '../support/template.ts';
import { feeds } from './checks/feeds.ts';
import { head } from './checks/head.ts';
import { followers } from './checks/followers.ts';
import { type House, openHouse } from './checks/house.ts';
import { changes, http } from './checks/http.ts';
import { tongues } from './checks/languages.ts';
import type { Check } from './checks/model.ts';
import { pings } from './checks/pings.ts';
import { robots } from './checks/robots.ts';
import { sitemapChanges, sitemaps } from './checks/sitemaps.ts';
import { social } from './checks/social.ts';
import { structured } from './checks/structured.ts';
import { mass, trust } from './checks/trust.ts';

/** At rest first; then what moves the desk and the clock, in this order. */
const all: readonly Check[] = [
  ...[
    ...http,
    ...head,
    ...structured,
    ...tongues,
    ...feeds,
    ...sitemaps,
    ...robots,
    ...social,
    ...followers,
    ...trust,
    ...mass,
  ],
  ...[...pings, ...changes, ...sitemapChanges],
];

const MOST_SHOWN = 12;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Said = { state: 'ok' | 'FAILED' | 'elsewhere'; more: readonly string[]; ms: number };

async function ask(check: Check, house: House): Promise<Said> {
  if ('elsewhere' in check) return { state: 'elsewhere', more: [check.elsewhere], ms: 0 };
  const began = performance.now();
  const faults = await check
    .run(house)
    .catch((error: unknown) => [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  return { state: faults.length === 0 ? 'ok' : 'FAILED', more: faults, ms: performance.now() - began };
}

// One or a few by their numbers, or all.
const wanted = new Set(process.argv.slice(2).map(Number));
const began = performance.now();
await template();
const house = await openHouse();
say(`The house was ready after ${Math.round((performance.now() - began) / 1000)} s.`);
const counts = { ok: 0, FAILED: 0, elsewhere: 0 };
try {
  for (const check of all) {
    if (wanted.size > 0 && !wanted.has(check.number)) continue;
    const { state, more, ms } = await ask(check, house);
    counts[state] += 1;
    const line = `${String(check.number).padStart(3)} ${state}  ${check.name}`;
    if (state === 'FAILED') {
      say(line);
      for (const one of more.slice(0, MOST_SHOWN)) say(`      ${one}`);
      if (more.length > MOST_SHOWN) say(`      and ${more.length - MOST_SHOWN} more`);
    } else
      say(
        `${line}${more.length > 0 ? `: ${more.join()}` : ms > 1_000 ? ` (${(ms / 1000).toFixed(1)} s)` : ''}`,
      );
  }
} finally {
  await house.close();
}
say(
  `${all.length} checks: ${Object.entries(counts)
    .map(([state, n]) => `${n} ${state}`)
    .join(', ')} (${Math.round((performance.now() - began) / 1000)} s)`,
);
process.exit(counts.FAILED > 0 ? 1 : 0);
