/**
 * The checklist's figures on every template, in both languages: columns of fronts end level, nothing scrolls sideways
 * at 320 px (400 % zoom of 1280) or in the largest letters, the measure, the sizes of letters, headlines' last lines.
 */
import {
  badHeadlines,
  bodyMeasure,
  cutWords,
  enlarge,
  fontSizes,
  sidewaysScroll,
  strayEdges,
  unevenRows,
} from '../looks/measure.ts';
import { stage } from '../looks/staged.ts';
import { languagesOf, templates } from '../looks/templates.ts';
import { EDITION_INSTANT } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const WIDTHS = [320, 360, 768, 1024, 1300];

/** Templates whose rows must end level. */
const FRONTS = /^(front|section)(-|$)/;
/** Templates with running text, and characters a line by width. */
const TEXTS = new Set(['story', 'explainer', 'feature', 'opinion', 'editorial']);
const MEASURE = {
  en: { 360: [34, 42], 768: [60, 70], 1300: [60, 70] },
  zh: { 360: [17, 21], 768: [28, 36], 1300: [28, 36] },
} as const;

const staged = await stage();
const wrong: string[] = [];
const sizes = new Map<string, Set<number>>();
try {
  const page = await staged.browser.newPage({ baseURL: staged.portal.url });
  await page.clock.setFixedTime(EDITION_INSTANT);
  for (const template of templates.filter((one) => !one.print))
    for (const lang of languagesOf(template))
      for (const width of WIDTHS) {
        const where = `${template.name}, ${lang}, ${width} px`;
        const note = (lines: readonly string[]): void =>
          void wrong.push(...lines.map((line) => `${where}: ${line}`));
        await page.setViewportSize({ width, height: 900 });
        await page.goto(template.path[lang]);
        await page.evaluate(async () => void (await document.fonts.ready));
        const over = await sidewaysScroll(page);
        if (over > 0) note([`scrolls ${over} px sideways`]);
        note(await badHeadlines(page));
        if (FRONTS.test(template.name) && width >= 768) note(await unevenRows(page));
        if (FRONTS.test(template.name) && (width === 768 || width === 1300)) note(await strayEdges(page));
        if (TEXTS.has(template.name) && (width === 360 || width === 768 || width === 1300)) {
          const characters = await bodyMeasure(page);
          const [least, most] = MEASURE[lang][width];
          if (characters < least || characters > most) note([`${characters} characters a line`]);
        }
        for (const [size, example] of await fontSizes(page)) {
          if (size < 12) note([`${size} px: ${example}`]);
          const seen = sizes.get(`${lang} ${width}`) ?? new Set();
          sizes.set(`${lang} ${width}`, seen.add(size));
        }
        if (width === 360 || width === 1300) {
          await enlarge(page);
          // 200 % zoom is half of the window's CSS pixels.
          await page.setViewportSize({ width: Math.max(320, width / 2), height: 450 });
          const wider = await sidewaysScroll(page);
          note(await cutWords(page));
          if (wider > 0) note([`scrolls ${wider} px sideways in the largest letters at 200 %`]);
        }
      }
  for (const [where, seen] of sizes) say(`sizes, ${where} px: ${[...seen].sort((a, b) => a - b).join(' ')}`);
  say(`${wrong.length} wrong`);
  for (const line of wrong) say(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await staged.close();
}
