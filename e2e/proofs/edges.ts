/**
 * A front holds with headlines of over 80 characters and a word of 40 letters, with ten stories, four, one and none:
 * nothing scrolls sideways, nothing is cut, and no story stands on it twice.
 */
import type { Page } from '@playwright/test';
import { cutWords, sidewaysScroll } from '../looks/measure.ts';
import { stage } from '../looks/staged.ts';
import { databaseOf } from '../support/database.ts';
import { newStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const WIDTHS = [320, 360, 768, 1024, 1300];
const LONG = {
  en: `A ${'Taumatawhakatangihangakoauauotamateaturi'} of a headline that goes on for much longer than eighty characters ever should`,
  zh: '夜更街坊數足四十晚之後渡輪公司終於答應把尾班船由十一時半延至凌晨一時並且在星期五星期六及公眾假期前夕再加開兩班讓清潔工人保安員和廚師都趕得及回家',
};

const staged = await stage();
const { portal, desk } = staged;
const wrong: string[] = [];

async function look(page: Page, what: string): Promise<void> {
  for (const path of ['/', '/zh', '/section/hong-kong', '/zh/section/hong-kong'])
    for (const width of WIDTHS) {
      const where = `${what}: ${path} at ${width} px`;
      await page.setViewportSize({ width, height: 900 });
      const status = (await page.goto(path))?.status() ?? 0;
      if (status !== 200 && !(status === 404 && path.includes('section'))) wrong.push(`${where}: ${status}`);
      const over = await sidewaysScroll(page);
      if (over > 0) wrong.push(`${where}: scrolls ${over} px sideways`);
      wrong.push(...(await cutWords(page)).map((line) => `${where}: ${line}`));
      if (path.includes('section')) continue;
      const links = await page
        .locator('main h2 a, main h3 a, main a.h-list')
        .evaluateAll((all) =>
          all.filter((one) => !one.closest('ol')).map((one) => one.getAttribute('href') ?? ''),
        );
      const stories = links.filter((link) => /\/\d{4}\/\d\d\/\d\d\//.test(link));
      if (new Set(stories).size !== stories.length) wrong.push(`${where}: a story stands twice`);
    }
  say(`${what}: seen`);
}

try {
  const page = await staged.browser.newPage({ baseURL: portal.url });
  await page.clock.setFixedTime(EDITION_INSTANT);
  const idsOf = (language: string): string[] =>
    databaseOf(portal.dataDir, (database) =>
      database
        .prepare<[string], string>(
          'select story_id from releases where language = ? and live_until is null order by published_at desc',
        )
        .pluck()
        .all(language),
    );
  for (const lang of ['en', 'zh'] as const) {
    const [any] = idsOf(lang);
    const read = (await (await desk.context.get(`/desk/api/read-story?story=${any}`)).json()).value;
    const { bylines } = read.current.content;
    const story = await newStory(desk, { headline: LONG[lang], slug: 'long', bylines }, lang);
    // So long a headline is stopped by a check, and passed here with a reason.
    const override = { checks: ['headline-longest'], reason: 'It is long on purpose.' };
    const out = await desk.give('publish-story', { story, version: 1, override });
    if (!out.ok) throw new Error(`Not published: ${JSON.stringify(out.error)}`);
  }
  await look(page, 'long headlines');
  for (const left of [10, 4, 1, 0]) {
    for (const lang of ['en', 'zh'])
      for (const story of idsOf(lang).slice(left))
        await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It makes room.' });
    await look(page, `${left} stories`);
  }
  say(`${wrong.length} wrong`);
  for (const line of wrong) say(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await staged.close();
}
