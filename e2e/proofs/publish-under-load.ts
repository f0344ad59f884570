/**
 * While 32 connections load the site, no request that is sent after a publish call has answered gets an old
 * page: story, front, section, topic, author, archive, feeds, sitemaps and search, through first publications,
 * updates and withdrawals.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hkDate } from '#db/shared/hk-time';
import { pagesAbout, publishAndAsk, samplePlace } from '../support/asking.ts';
import { firstChief } from '../support/first-chief.ts';
import { BROWSER_HEADERS, beginLoad } from '../support/loaded.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const CONNECTIONS = 32;
const REQUESTS = 1_000;

const dir = mkdtempSync(join(tmpdir(), 'publish-'));
const portal = await openPortal(join(dir, 'data'), { clock: null });
try {
  const desk = await firstChief(portal);
  const place = await samplePlace(portal, desk);
  const day = hkDate(Date.now());
  const load = beginLoad({
    url: portal.url,
    paths: [...pagesAbout(place, day), '/zh', '/about'],
    connections: CONNECTIONS,
    headers: BROWSER_HEADERS,
  });
  const began = performance.now();
  const asked = await publishAndAsk(portal, desk, { place, day, least: REQUESTS });
  const seconds = (performance.now() - began) / 1000;
  const loaded = await load.stop();
  await desk.close();
  say(`publications          ${asked.publications} (first, update, update, withdrawal)`);
  say(`requests right after  ${asked.requests}`);
  say(`old answers           ${asked.old.length}`);
  say(
    `load                  ${CONNECTIONS} connections, ${loaded.answers} answers in ${seconds.toFixed(0)} s`,
  );
  say(`load, not below 400   ${loaded.answers - loaded.good}`);
  say(`load, unanswered      ${loaded.errors}`);
  say(`load, p99             ${loaded.p99} ms`);
  for (const line of asked.old.slice(0, 20)) say(`FAILED: ${line}`);
  process.exitCode =
    asked.old.length === 0 && loaded.errors === 0 && loaded.good === loaded.answers && loaded.answers > 0
      ? 0
      : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
