/** The sample edition on its frozen clock, with what a newsroom adds in a day: corrections, withdrawn stories. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import config from '../playwright.config.ts';
import { databaseOf } from '../support/database.ts';
import { deskClient, newStory, type DeskClient } from '../support/desk-client.ts';
import { openPortal, type Portal } from '../support/portal.ts';
import { CHIEF } from '../support/test.ts';

export type Staged = { portal: Portal; browser: Browser; desk: DeskClient; close(): Promise<void> };

/** Chromium as the specs start it. */
export const openBrowser = (): Promise<Browser> => chromium.launch(config.use?.launchOptions ?? {});

/** Makes the chief editor through the printed link. */
async function makeChief(portal: Portal, browser: Browser): Promise<void> {
  const page = await browser.newPage({ baseURL: portal.url });
  await page.goto(portal.link());
  await page.getByLabel('Your name').fill(CHIEF.name);
  await page.getByLabel('Email').fill(CHIEF.email);
  await page.getByLabel(/A password/).fill(CHIEF.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL(/sign-in/);
  await page.close();
}

const language = { en: '', zh: '/zh' } as const;

/** Corrections in both languages, and in each a story that was withdrawn and one that is withheld. */
async function dayAtTheDesk(desk: DeskClient): Promise<void> {
  const words = {
    en: {
      headline: (kind: string) => `A story that is ${kind}`,
      reason: 'The document it rests on turned out to be a draft.',
      notice: 'An earlier version gave the year of the first crossing as 1889. It is 1888.',
    },
    zh: {
      headline: (kind: string) => `一篇${kind === 'gone' ? '撤回' : '暫停公開'}的報道`,
      reason: '報道所據文件其後證實只是草稿。',
      notice: '較早版本誤把首航年份寫為1889年，應為1888年。',
    },
  };
  for (const lang of ['en', 'zh'] as const) {
    const found = await desk.context.get(
      `/desk/api/find-stories?language=${lang}&q=${encodeURIComponent(lang === 'en' ? 'ferr' : '渡輪')}`,
    );
    const list = (await found.json()).value as { id: string }[];
    const story = list[0]?.id;
    if (story === undefined) throw new Error(`The sample edition has no story of the ferries in ${lang}.`);
    const read = (await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json()).value;
    const corrected = await desk.give('correct-story', {
      story,
      version: read.current.version,
      kind: 'correction',
      text: words[lang].notice,
      place: 'end',
    });
    if (!corrected.ok) throw new Error(`Not corrected: ${JSON.stringify(corrected.error)}`);
    for (const kind of ['gone', 'legal'] as const) {
      const { bylines } = read.current.content;
      const made = await newStory(
        desk,
        { headline: words[lang].headline(kind), slug: `the-${kind}-story`, bylines },
        lang,
      );
      const out = await desk.give('publish-story', { story: made, version: 1 });
      if (!out.ok) throw new Error(`Not published: ${JSON.stringify(out.error)}`);
      await desk.give('withdraw-story', { story: made, kind, reason: words[lang].reason });
    }
  }
}

/** Opens the staged edition on a scratch folder; `close` takes everything away again. */
export async function stage(): Promise<Staged> {
  const parent = mkdtempSync(join(tmpdir(), 'looks-'));
  const browser = await openBrowser();
  const portal = await openPortal(join(parent, 'data'));
  await makeChief(portal, browser);
  const desk = await deskClient(portal, CHIEF);
  await dayAtTheDesk(desk);
  return {
    portal,
    browser,
    desk,
    async close() {
      await desk.close();
      await browser.close();
      await portal.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** Breaks the database so that pages that show a quote cannot be made, while `act` looks at them. */
export async function whileBroken(portal: Portal, act: () => Promise<void>): Promise<void> {
  const alter = (sql: string): void => databaseOf(portal.dataDir, (database) => void database.exec(sql));
  alter('alter table quotes rename to quotes_lost');
  try {
    await act();
  } finally {
    alter('alter table quotes_lost rename to quotes');
  }
}

/** The address of a page in a language: `/x` is `/zh/x`. */
export const inLanguage = (path: string, lang: 'en' | 'zh'): string =>
  path === '/' ? language[lang] || '/' : `${language[lang]}${path}`;
