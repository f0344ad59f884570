/** `npm run looks [-- NAME…]`: pictures of every template at four widths, in both themes and languages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { EDITION_INSTANT, ROOT } from '../support/portal.ts';
import { contactSheet } from './contact-sheet.ts';
import { deskInChinese, type DeskScreen, deskScreens, openScreen } from './desk-screens.ts';
import { stage, type Staged, whileBroken } from './staged.ts';
import {
  broken,
  type Language,
  languagesOf,
  type Template,
  templates,
  type Theme,
  themes,
} from './templates.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Every picture; git looks away. */
const ALL = join(ROOT, 'test-results/looks');

export const WIDTHS = [360, 768, 1024, 1300] as const;
const TALLEST = 16_000; // px: WebP ends at 16,383

/** What is kept in the repository: enough to see the paper in a minute. */
const KEPT: readonly { file: string; picture: string; height: number }[] = [
  { file: 'front-1300', picture: 'front-en-1300-light', height: 1_900 },
  { file: 'front-1300-dark', picture: 'front-en-1300-dark', height: 1_300 },
  { file: 'front-zh-1300', picture: 'front-zh-1300-light', height: 1_900 },
  { file: 'front-768', picture: 'front-en-768-light', height: 1_700 },
  { file: 'front-360', picture: 'front-en-360-light', height: 1_500 },
  { file: 'story-1300', picture: 'story-en-1300-light', height: 1_900 },
  { file: 'story-zh-768-dark', picture: 'story-zh-768-dark', height: 1_700 },
  { file: 'gallery-zh-360', picture: 'gallery-zh-360-light', height: 1_500 },
];
const KEPT_BYTES = 120_000;
/** px: halftones at full width would not fit. */
const KEPT_WIDTH = 900;

type Look = { template: Template; lang: Language; theme: Theme; width: number };

const nameOf = ({ template, lang, theme, width }: Look): string =>
  `${template.name}-${lang}-${width}-${theme}`;

const DESK_WIDTHS = [360, 768, 1300] as const;

/** Lets lazy pictures come: shows the page once as tall as it is. */
async function showWhole(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(TALLEST, height) });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const pictures = [...document.images].filter((image) => image.getClientRects().length > 0);
    await Promise.all(pictures.map((image) => image.decode().catch(() => undefined)));
  });
}

/** One tab that works through its share. */
async function takeAll(browser: Browser, url: string, looks: Look[]): Promise<void> {
  const page = await browser.newPage({ baseURL: url, reducedMotion: 'reduce' });
  // The reader's clock stands where the paper's does, or every age would be months.
  await page.clock.setFixedTime(EDITION_INSTANT);
  for (let look = looks.shift(); look; look = looks.shift()) {
    const { template, lang, theme, width } = look;
    await page.emulateMedia({ colorScheme: theme, media: template.print ? 'print' : 'screen' });
    await page.setViewportSize({ width, height: 900 });
    const answer = await page.goto(template.path[lang]);
    if (answer?.status() !== (template.status ?? 200))
      throw new Error(`${template.path[lang]} answered ${answer?.status()}.`);
    await showWhole(page, width);
    const png = await page.screenshot({ animations: 'disabled' });
    const image = sharp(png);
    await image.webp({ quality: 72, effort: 1 }).toFile(join(ALL, `${nameOf(look)}.webp`));
  }
  await page.close();
}

type DeskLook = { screen: DeskScreen; lang: Language; theme: Theme; width: number };

const deskName = ({ screen, lang, theme, width }: DeskLook): string =>
  `${screen.name}-${lang}-${width}-${theme}`;

/** The desk, one language after the other: it is a setting of the person's. */
async function takeDesk(staged: Staged, screens: readonly DeskScreen[]): Promise<string[]> {
  const names: string[] = [];
  for (const lang of ['en', 'zh'] as const) {
    if (lang === 'zh') await deskInChinese(staged);
    const looks: DeskLook[] = screens.flatMap((screen) =>
      themes.flatMap((theme) => DESK_WIDTHS.map((width) => ({ screen, lang, theme, width }))),
    );
    names.push(...looks.map(deskName));
    for (const look of looks) {
      const { screen, theme, width } = look;
      const page = await openScreen(staged, screen, theme, width);
      if (!screen.window) await showWhole(page, width);
      const png = await page.screenshot({ animations: 'disabled' });
      await sharp(png)
        .webp({ quality: 72, effort: 1 })
        .toFile(join(ALL, `${deskName(look)}.webp`));
      await page.context().close();
    }
  }
  return names;
}

/** The committed ones: the top of the page, as good as fits the limit. */
async function keep(): Promise<void> {
  for (const { file, picture, height } of KEPT) {
    const whole = sharp(join(ALL, `${picture}.webp`));
    const { width, height: tall } = await whole.metadata();
    const top = await whole
      .extract({ left: 0, top: 0, width, height: Math.min(height, tall) })
      .resize({ width: KEPT_WIDTH, withoutEnlargement: true })
      .png()
      .toBuffer();
    let quality = 70;
    let bytes = await sharp(top).webp({ quality, effort: 6 }).toBuffer();
    while (bytes.length > KEPT_BYTES && quality > 20) {
      quality -= 10;
      bytes = await sharp(top).webp({ quality, effort: 6 }).toBuffer();
    }
    if (bytes.length > KEPT_BYTES) throw new Error(`${file} does not fit into ${KEPT_BYTES} bytes.`);
    writeFileSync(join(import.meta.dirname, `${file}.webp`), bytes);
  }
}

const script = "import('./server/prepare.mjs').then((prepare) => prepare.build())";
if (spawnSync(process.execPath, ['-e', script], { cwd: ROOT, stdio: 'inherit' }).status !== 0)
  process.exit(1);

const only = process.argv.slice(2);
const wanted = (template: Template): boolean => only.length === 0 || only.includes(template.name);
const looksOf = (list: readonly Template[]): Look[] =>
  list
    .filter(wanted)
    .flatMap((template) =>
      languagesOf(template).flatMap((lang) =>
        (template.print ? (['light'] as const) : themes).flatMap((theme) =>
          (template.print ? [768] : WIDTHS).map((width) => ({ template, lang, theme, width })),
        ),
      ),
    );

const began = performance.now();
if (only.length === 0) rmSync(ALL, { recursive: true, force: true });
mkdirSync(ALL, { recursive: true });
const staged = await stage();
try {
  const { browser, portal } = staged;
  const tabs = Math.max(2, cpus().length);
  const all = looksOf(templates);
  const faults = looksOf([broken]);
  const names = [...all, ...faults].map(nameOf);
  // First: a front that was once made is served on while the fault lasts.
  await whileBroken(portal, () => takeAll(browser, portal.url, faults));
  await Promise.all(Array.from({ length: tabs }, () => takeAll(browser, portal.url, all)));
  const screens = await deskScreens(staged.desk);
  const isWanted = ({ name }: DeskScreen): boolean => only.length === 0 || only.includes(name);
  names.push(...(await takeDesk(staged, screens.filter(isWanted))));
  writeFileSync(join(ALL, 'index.html'), contactSheet(names));
  if (only.length === 0) await keep();
  say(
    `${names.length} pictures in ${((performance.now() - began) / 1000).toFixed(0)} s: test-results/looks/index.html`,
  );
} finally {
  await staged.close();
}
