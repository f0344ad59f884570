/**
 * axe, HTML_CodeSniffer and IBM's engine find nothing on every template, in both languagesOf, in both themes, at 320,
 * 768 and 1280 px; nor does a fault's page. axe finds nothing on the desk's screens either, in both languages and themes.
 */
import type { Page } from '@playwright/test';
import { axe, htmlcs, ibm } from '../looks/engines.ts';
import { deskInChinese, deskScreens, openScreen } from '../looks/desk-screens.ts';
import { stage, whileBroken } from '../looks/staged.ts';
import { broken, languagesOf, type Template, templates, themes } from '../looks/templates.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const WIDTHS = [320, 768, 1280];

const staged = await stage();
const found: string[] = [];
let pages = 0;

async function look(page: Page, template: Template): Promise<void> {
  for (const lang of languagesOf(template))
    for (const theme of themes)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 900 });
        const answer = await page.goto(template.path[lang]);
        if (answer?.status() !== (template.status ?? 200))
          throw new Error(`${template.path[lang]} answered ${answer?.status()}.`);
        for (const engine of [axe, htmlcs, ibm])
          for (const line of await engine(page))
            found.push(`${template.name}, ${lang}, ${theme}, ${width} px: ${line}`);
        pages += 1;
      }
  say(`${template.name}: seen`);
}

try {
  // The engines are put into the page from outside; the page's own policy would refuse them.
  const context = await staged.browser.newContext({ baseURL: staged.portal.url, bypassCSP: true });
  const page = await context.newPage();
  await whileBroken(staged.portal, () => look(page, broken));
  for (const template of templates.filter((one) => !one.print)) await look(page, template);
  const screens = await deskScreens(staged.desk);
  let looks = 0;
  for (const lang of ['en', 'zh'] as const) {
    if (lang === 'zh') await deskInChinese(staged);
    for (const screen of screens) {
      for (const theme of themes)
        for (const width of [320, 1280]) {
          const open = await openScreen(staged, screen, theme, width);
          for (const line of await axe(open))
            found.push(`${screen.name}, ${lang}, ${theme}, ${width} px: ${line}`);
          await open.context().close();
          looks += 1;
        }
      say(`${screen.name}, ${lang}: seen`);
    }
  }
  say(`${looks} looks at the desk by axe`);
  say(`${pages} pages by three engines: ${found.length} findings`);
  for (const line of found) say(line);
  process.exitCode = found.length === 0 ? 0 : 1;
} finally {
  await staged.close();
}
