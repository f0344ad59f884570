/**
 * Over 100,000 stories every Chinese query finds what a scan for the substring finds, the 95th query in a hundred
 * takes at most 50 ms of processor (the search thread included; 250 ms when it is meant to cost much), and the event
 * loop of the serving thread is never held for more than 50 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as breath } from 'node:timers/promises';
import { closeEngine } from '#db/core/client';
import { setTestEnv } from '#db/core/env';
import { migrate } from '#db/core/migrate';
import { db } from '#db/core/write';
import { phrasesIn } from '#db/search/query';
import { search } from '#db/search/reader-queries';
import { suggest } from '#db/search/suggest';
import { publishTexts, questions, texts } from '#db/search/testing';
import { fold } from '#db/search/tokens';
import { searchEngine } from '#db/search/which-engine';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { systemActor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { releases } from '#db/stories/tables';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const STORIES = 100_000;
const AT_ONCE = 250;
const MINUTE = 60_000;
const NEWEST = Date.UTC(2026, 7, 23, 10, 42);
const MOST_CPU = 50; // ms
const MOST_HOSTILE_CPU = 250; // ms, in the search thread
const LONGEST_HOLD = 50; // ms

/** The same numbers at every run. */
let seed = 20260823;
const below = (n: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * n);
};

const told = texts();
const ofLanguage = {
  en: told.filter(({ language }) => language === 'en'),
  zh: told.filter(({ language }) => language === 'zh'),
};
const sentencesOf = (language: Language): string[] =>
  ofLanguage[language].flatMap(({ text }) => text.split(/(?<=[.。])\s*/).filter(Boolean));
const sentences = { en: sentencesOf('en'), zh: sentencesOf('zh') };
const one = <T>(all: readonly T[]): T => {
  const found = all[below(all.length)];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
};

type Made = { language: Language; headline: string; text: string; publishedAt: number; section: string };

function make(i: number): Made {
  const language: Language = i % 2 === 0 ? 'en' : 'zh';
  const length = 8 + below(10);
  const text = Array.from({ length }, () => one(sentences[language])).join(language === 'en' ? ' ' : '');
  return {
    ...{ language, headline: one(ofLanguage[language]).headline, text },
    ...{ publishedAt: NEWEST - (STORIES - i) * 37 * MINUTE, section: one(sections).id },
  };
}

const dir = mkdtempSync(join(tmpdir(), 'search-'));
setTestEnv({ DATA_DIR: dir, TEST: '1' });
await migrate();
await saveSections(systemActor('seed'), sections);
const began = performance.now();
const made: Made[] = [];
const ids: string[] = [];
for (let i = 0; i < STORIES; i += AT_ONCE) {
  const some = Array.from({ length: AT_ONCE }, (_, n) => make(i + n));
  made.push(...some);
  ids.push(...(await publishTexts(some)));
  await breath();
}
say(`${STORIES} stories written and indexed in ${((performance.now() - began) / 1000).toFixed(0)} s`);

let held = true;

/** Chinese: the index against a scan of the folded texts. */
async function againstScan(): Promise<void> {
  const folded = made.map(({ language, headline, text }) =>
    language === 'zh' ? `${fold(headline)}\n${fold(text)}` : '',
  );
  const rows = await (await db()).select({ id: releases.id, story: releases.story }).from(releases);
  const storyOf = new Map(rows.map(({ id, story }) => [id, story]));
  const asked = new Set(
    questions()
      .filter(({ query }) => /^\p{Script=Han}+$/u.test(query))
      .map(({ query }) => query),
  );
  let hits = 0;
  let wrong = 0;
  for (const query of asked) {
    const within = { language: 'zh' as const, t: NEWEST };
    const found = await searchEngine().newest({ phrases: phrasesIn(query), within, limit: STORIES });
    const ours = new Set(found.releases.map((id) => storyOf.get(id)));
    const run = fold(query);
    const scanned = ids.filter((_, i) => folded[i]?.includes(run));
    hits += scanned.length;
    if (scanned.length !== ours.size || scanned.some((id) => !ours.has(id))) {
      wrong += 1;
      say(`  ${query}: the scan finds ${scanned.length}, the index ${ours.size}`);
    }
  }
  say(`${asked.size} Chinese queries against a substring scan: ${hits} hits, ${wrong} queries differ`);
  if (wrong > 0) held = false;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs each job by itself: processor of the whole process, and how long the loop of this thread was held. */
async function measure(
  name: string,
  jobs: readonly (() => Promise<unknown>)[],
  mostCpu = MOST_CPU,
): Promise<void> {
  for (const job of jobs.slice(0, 20)) await job();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const cpu: number[] = [];
  const wall: number[] = [];
  loop.enable();
  for (const job of jobs) {
    const before = process.cpuUsage();
    const start = performance.now();
    await job();
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  loop.disable();
  cpu.sort((a, b) => a - b);
  wall.sort((a, b) => a - b);
  const longest = loop.max / 1e6;
  const good = at(cpu, 0.95) <= mostCpu && longest <= LONGEST_HOLD;
  if (!good) held = false;
  const figures = (all: readonly number[]): string =>
    `p50 ${at(all, 0.5).toFixed(1)}, p95 ${at(all, 0.95).toFixed(1)}, worst ${at(all, 1).toFixed(1)} ms`;
  say(
    `${name} (${jobs.length}): processor ${figures(cpu)}; waited ${figures(wall)}; loop held at most ${longest.toFixed(1)} ms${good ? '' : ' (TOO MUCH)'}`,
  );
}

const COMMON = [
  'the',
  'the said',
  'said',
  'people hong kong',
  'passengers',
  'years',
  'harbour central',
  'ferries trains buses',
  '"ferry leaves Central"',
];
const COMMON_ZH = ['的', '十', '年', '香港', '公司', '人', '一', '的 十', '港 年', '灣仔 中環'];

try {
  await againstScan();
  const all = questions();
  const of = (language: Language) =>
    all.filter((question) => question.language === language && !question.slip);
  for (const sort of ['newest', 'best'] as const)
    for (const language of ['zh', 'en'] as const)
      await measure(
        `${language}, ${sort} first`,
        of(language).map(
          ({ query }) =>
            () =>
              search(language, query, { sort }),
        ),
      );
  for (const sort of ['newest', 'best'] as const)
    await measure(`words of thousands of stories, ${sort} first`, [
      ...COMMON.map((query) => () => search('en', query, { sort })),
      ...COMMON_ZH.map((query) => () => search('zh', query, { sort })),
    ]);
  await measure('with filters', [
    ...COMMON.map((query) => () => search('en', query, { sort: 'best', section: 'sport', time: 'year' })),
    ...COMMON_ZH.map(
      (query) => () => search('zh', query, { section: 'business', from: '2021-01-01', to: '2021-03-31' }),
    ),
  ]);
  await measure(
    'meant to cost much',
    [
      '的'.repeat(200),
      '的 一 十 年 人 公 司 在 港 有 了 是',
      '「的」'.repeat(60),
      `${'的'.repeat(20)} `.repeat(9),
    ]
      .flatMap((query) => (['newest', 'best'] as const).map((sort) => () => search('zh', query, { sort })))
      .concat(
        [
          'the '.repeat(50),
          'said the of a in to and for with at by from',
          '"the the the the"',
          'a-a-a-a-a-a-a-a-a-a',
          'hong-kong-hong-kong',
        ].flatMap((query) =>
          (['newest', 'best'] as const).map((sort) => () => search('en', query, { sort })),
        ),
      ),
    MOST_HOSTILE_CPU,
  );
  await measure(
    'slips, with a suggestion',
    all
      .filter(({ slip }) => slip)
      .map(
        ({ language, query }) =>
          () =>
            search(language, query),
      ),
  );
  await measure(
    'suggestions while typing',
    of('en')
      .concat(of('zh'))
      .flatMap(({ language, query }) =>
        [2, 3, 5].map((n) => () => suggest(language, [...query].slice(0, n).join(''))),
      ),
  );
  process.exitCode = held ? 0 : 1;
} finally {
  await closeEngine();
  rmSync(dir, { recursive: true, force: true });
}
