/** The three engines that look for what shuts readers out, one answer for all: what each found on the page as it stands. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const require = createRequire(import.meta.url);
const sourceOf = (file: string): string => readFileSync(require.resolve(file), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe-core, WCAG 2.2 AA. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
}

let htmlcsSource = '';

/** HTML_CodeSniffer, WCAG 2 AA: its errors. Its warnings and notices ask a person to look and are no findings. */
export async function htmlcs(page: Page): Promise<string[]> {
  htmlcsSource ||= sourceOf('html_codesniffer/build/HTMLCS.js');
  await page.evaluate(htmlcsSource);
  return page.evaluate(
    () =>
      new Promise<string[]>((found) => {
        // The package brings no types; this is all that is used of it.
        const { HTMLCS } = window as unknown as {
          HTMLCS: {
            process(standard: string, content: Document, done: () => void): void;
            getMessages(): { type: number; code: string; msg: string; element: Element }[];
          };
        };
        HTMLCS.process('WCAG2AA', document, () =>
          found(
            HTMLCS.getMessages()
              .filter(({ type }) => type === 1)
              .map(
                ({ code, msg, element }) =>
                  `htmlcs ${code}: ${msg} ${element.outerHTML?.slice(0, 120) ?? ''}`,
              ),
          ),
        );
      }),
  );
}

let aceSource = '';

/** IBM's engine, WCAG 2.2: its violations. What it calls potential or a recommendation asks a person. */
export async function ibm(page: Page): Promise<string[]> {
  aceSource ||= sourceOf('accessibility-checker-engine/ace.js');
  // Its own globals stay inside.
  await page.evaluate(`${aceSource}; window.ace = ace;`);
  return page.evaluate(async () => {
    type Issue = {
      ruleId: string;
      reasonId: string;
      value: [string, string];
      message: string;
      snippet: string;
    };
    const { ace } = window as unknown as {
      ace: {
        Checker: new () => { check(node: Document, policies: string[]): Promise<{ results: Issue[] }> };
      };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
      .map(({ ruleId, message, snippet }) => `ibm ${ruleId}: ${message} ${snippet.slice(0, 120)}`);
  });
}
