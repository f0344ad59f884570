/** What Lighthouse says of a page, as a phone sees it. */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import config from '../playwright.config.ts';
import { freePort } from './portal.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';
/** Of 100. A category that was not asked for has 0. */
export type Scores = Record<Category, number>;

/** Now and then Lighthouse loses the beginning of a page load, which says nothing of the page: it is asked again. */
const MOST_TRIES = 4;

/** Gives the scores, and what of the other categories than performance is not as it should be. */
export async function askLighthouse(
  url: string,
  categories: readonly Category[],
  tries = 1,
): Promise<{ scores: Scores; faults: string[] }> {
  // A browser of its own: nothing is warm.
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: config.use?.launchOptions?.executablePath,
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${url}.`);
    const { categories: found, audits, runtimeError } = result.lhr;
    if (runtimeError) {
      if (tries >= MOST_TRIES) throw new Error(`${url}: ${runtimeError.message}`);
      return await askLighthouse(url, categories, tries + 1);
    }
    const faults: string[] = [];
    for (const name of categories.filter((category) => category !== 'performance'))
      for (const { id, weight } of found[name]?.auditRefs ?? []) {
        const audit = audits[id];
        if (weight > 0 && audit?.score !== null && audit?.score !== undefined && audit.score < 1)
          faults.push(`${name}, ${id} at ${new URL(url).pathname}: ${audit.title}`);
      }
    const score = (name: Category): number => Math.round((found[name]?.score ?? 0) * 100);
    return {
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      faults,
    };
  } finally {
    await browser.close();
  }
}
