import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eslint, itHolds } from './lint/refusals.ts';
import { ROOT } from './tools.ts';

describe('one place for each thing', () => {
  itHolds({
    rule: 'directives',
    says: "'use client' belongs in *.client.tsx alone.",
    at: 'components/front/front.tsx',
    wrong: ["'use client';", '"use client";\nexport const a = 1;'],
    right: [
      ['components/desk/bar.client.tsx', "'use client';"],
      ['app/(desk)/desk/error.tsx', "'use client';"],
    ],
  });
  itHolds({
    rule: 'directives',
    says: "'use server' belongs in actions.ts alone.",
    at: 'app/(desk)/desk/page.tsx',
    wrong: ["'use server';", "export async function act() { 'use server'; }"],
    right: [['app/(desk)/desk/quotes/actions.ts', "'use server';\nexport async function act() {}"]],
  });
  itHolds({
    rule: 'directives',
    says: "This file begins with 'use client': its name says so.",
    at: 'components/desk/bar.client.tsx',
    wrong: ['export const Bar = () => null;'],
    right: [['components/desk/bar.client.tsx', "'use client';\nexport const Bar = () => null;"]],
  });
  itHolds({
    rule: 'directives',
    says: "This file begins with 'use server': its name says so.",
    at: 'app/(desk)/desk/actions.ts',
    wrong: ['export async function act() {}'],
    right: [],
  });

  itHolds({
    rule: 'env',
    says: 'The environment is read in db/core/env.ts.',
    at: 'server/guard.ts',
    wrong: [
      'export const port = process.env.PORT;',
      "export const port = process['env'].PORT;",
      'export const { env } = process;',
      'export const port = globalThis.process.env.PORT;',
      "import process from 'node:process';\nexport const id = process.pid;",
      "import { env } from 'node:process';\nexport const port = env.PORT;",
      'export const port = import.meta.env.PORT;',
      "process.loadEnvFile('.env');",
    ],
    right: [
      ['db/core/env.ts', 'export const port = process.env.PORT;'],
      ['server/start.mjs', 'export const path = process.env.PATH;'],
      ['e2e/support/portal.ts', 'export const path = process.env.PATH;'],
      ['server/guard.ts', "import { env } from '#db/core/env';\nexport const port = () => env().port;"],
    ],
  });

  itHolds({
    rule: 'clock',
    says: 'Use now() of db/core/clock.',
    at: 'server/store.ts',
    wrong: [
      'export const at = Date.now();',
      'export const clock = { now: Date.now };',
      "export const at = Date['now']();",
      'export const { now } = Date;',
      'export const at = globalThis.Date.now();',
      'export const at = new Date();',
      'export const at = new Date;',
      'export const at = new globalThis.Date();',
      'export const at = Date();',
      'export const at = performance.timeOrigin + performance.now();',
      'export const at = Temporal.Now.instant();',
    ],
    right: [
      ['db/core/clock.ts', 'export const now = () => Date.now();'],
      ['components/reader/ages.ts', 'export const at = Date.now();'],
      ['components/desk/writing/saver.ts', 'export const now = () => Date.now();'],
      ['components/desk/bar.client.tsx', "'use client';\nexport const at = Date.now();"],
      ['server/store.ts', 'export const began = performance.now();'],
    ],
  });
  itHolds({
    rule: 'clock',
    says: 'Use now() of db/core/clock.',
    at: 'components/desk/rail.tsx', // rendered on the server
    wrong: ['export const at = Date.now();'],
    right: [],
  });

  itHolds({
    rule: 'dates',
    says: 'Dates are made and formatted in db/shared/hk-time.ts.',
    at: 'components/story/clock.tsx',
    wrong: [
      "export const date = (at: Date) => at.toLocaleDateString('en-GB');",
      "export const date = (at: number) => new Date(at).toLocaleString('en-GB');",
      'export const date = (at: Date) => at.toLocaleTimeString();',
      "export const date = new Intl.DateTimeFormat('en-GB');",
      "export const date = Intl.DateTimeFormat('en-GB').format;",
      'export const { DateTimeFormat } = Intl;',
      "export const age = new Intl.RelativeTimeFormat('en-GB');",
      'export const date = (at: number) => new Date(at).toISOString().slice(0, 10);',
      'export const date = (at: number) => `${new Date(at)}`;',
      'export const year = (at: Date) => at.getFullYear();',
      'export const day = (at: Date) => at.getUTCDay();',
      'export const date = (at: Date) => at.toUTCString();',
    ],
    right: [
      ['db/shared/hk-time.ts', "export const date = new Intl.DateTimeFormat('en-GB');"],
      ['db/shared/hk-time.ts', 'export const date = (at: number) => new Date(at).toISOString();'],
      ['components/story/clock.tsx', "export const count = new Intl.NumberFormat('en-GB');"],
      ['components/story/clock.tsx', "export const order = new Intl.Collator('zh-Hant-HK');"],
      [
        'components/desk/when.client.tsx', // the writer's own zone
        "'use client';\nexport const own = (at: number) => -new Date(at).getTimezoneOffset();",
      ],
    ],
  });
  itHolds({
    rule: 'dates',
    says: 'Dates are made and formatted in db/shared/hk-time.ts.',
    at: 'components/desk/when.client.tsx',
    wrong: ["'use client';\nexport const age = new Intl.RelativeTimeFormat('en-GB');"],
    right: [],
  });

  itHolds({
    rule: 'ages',
    says: 'A page is kept: it prints clock times, and the browser makes ages of them',
    at: 'components/front/front-card.tsx',
    wrong: [
      "export const age = (minutes: number) => minutes + ' min ago';",
      'export const age = (hours: number) => `${hours}小時前`;',
      "export const day = 'yesterday';",
      "export const day = '昨日';",
      "export const age = '剛剛';",
    ],
    right: [
      ['components/reader/ages.ts', 'export const age = (hours: number) => `${hours}小時前`;'],
      ['components/desk/saved.client.tsx', "'use client';\nexport const age = 'two minutes ago';"],
      ['components/front/front-card.tsx', "export const linkOut = '前往'; export const previous = '前一日';"],
    ],
  });
  itHolds({
    rule: 'ages',
    says: 'A page is kept',
    at: 'components/words/en.ts',
    wrong: ['export const en = { age: (minutes: number) => `${minutes} min ago` };'],
    right: [['components/words/desk-en.ts', "export const deskEn = { saved: 'a minute ago' };"]],
  });
  itHolds({
    rule: 'ages',
    says: 'A page is kept',
    at: 'app/_pages/front-page.tsx',
    wrong: ["export const age = 'an hour ago';"],
    right: [],
  });

  itHolds({
    rule: 'style',
    says: 'Reader pages carry no style attribute (CSP).',
    at: 'components/picture/picture.tsx',
    wrong: [
      'export const A = () => <img style={{ width: 3 }} />;',
      'export const A = () => <img {...{ style: { width: 3 } }} />;',
      "export const A = () => createElement('img', { style: { width: 3 } });",
      "export const A = () => React.createElement('img', { style: { width: 3 } });",
      'export const A = () => <style>{sheet}</style>;',
    ],
    right: [
      [
        'components/desk/focus.client.tsx',
        "'use client';\nexport const A = () => <i style={{ left: 3 }} />;",
      ],
      ['components/desk/pictures/crops.tsx', 'export const A = () => <i style={{ left: 3 }} />;'],
      ['components/picture/picture.tsx', 'export const A = () => <img width={3} />;'],
    ],
  });
  itHolds({
    rule: 'style',
    says: 'Reader pages carry no style attribute (CSP).',
    at: 'components/reader/bar.ts',
    wrong: ["document.body.setAttribute('style', 'top: 0');"],
    right: [
      [
        'components/reader/bar.ts',
        "document.body.style.top = '0'; document.body.setAttribute('lang', 'en');",
      ],
    ],
  });

  itHolds({
    rule: 'markup',
    says: 'Markup is written in components/site/json-ld.tsx and theme-script.tsx alone.',
    at: 'components/story/inlines.tsx',
    wrong: [
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: text }} />;',
      'export const A = () => <p {...{ dangerouslySetInnerHTML: { __html: text } }} />;',
      "export const A = () => createElement('p', { dangerouslySetInnerHTML: { __html: text } });",
      "export const A = () => createElement('p', { 'dangerouslySetInnerHTML': { __html: text } });",
      'export const A = () => <iframe srcDoc={text} />;',
      'element.innerHTML = text;',
      'element.outerHTML += text;',
      "element.insertAdjacentHTML('beforeend', text);",
      'document.write(text);',
      'range.createContextualFragment(text);',
    ],
    right: [
      [
        'components/site/json-ld.tsx',
        'export const A = () => <script dangerouslySetInnerHTML={{ __html: text }} />;',
      ],
      [
        'components/site/theme-script.tsx',
        'export const A = () => <script dangerouslySetInnerHTML={{ __html: text }} />;',
      ],
      ['components/story/inlines.tsx', 'element.textContent = text;'],
      ['e2e/machine/outputs.spec.ts', 'export const head = await page.innerHTML();'],
    ],
  });

  itHolds({
    rule: 'words',
    says: 'What people read stands in components/words, in both languages.',
    at: 'components/site/footer.tsx',
    wrong: [
      'export const A = () => <p>About us</p>;',
      'export const A = () => <p>關於我們</p>;',
      "export const A = () => <p>{'About us'}</p>;",
      'export const A = () => <p>{`About ${name}`}</p>;',
      'export const A = () => <nav aria-label="Sections" />;',
      'export const A = () => <input placeholder="Search" />;',
      'export const A = () => <img alt="A ferry" />;',
    ],
    right: [
      ['components/site/footer.tsx', 'export const A = () => <p>{words.about} · {2026}</p>;'],
      ['components/site/footer.tsx', 'export const A = () => <img alt="" />;'],
      ['components/desk/rail.tsx', 'export const A = () => <p>HKT {time}</p>;'],
      [
        'components/site/footer.tsx',
        'export const A = () => <nav aria-label={words.sections} id="sections" />;',
      ],
    ],
  });
});

describe('exceptions', () => {
  const RULES = [
    'env',
    'clock',
    'dates',
    'fetch',
    'markup',
    'where',
    'sqlRaw',
    'style',
    'ages',
    'words',
    'classes',
    'colours',
  ];
  const product = globSync('{app,components,db,server}/**/*.{ts,tsx,mjs}', { cwd: ROOT }).filter(
    (file) => !/generated\/|\.test\.tsx?$|\/testing(\.ts$|\/)/.test(file),
  );

  it('are these places and no others', async () => {
    const without: Record<string, string[]> = {};
    for (const file of product.sort()) {
      // ESLint types what it calculates as unknown; it always holds severities in this form.
      const config = (await eslint.calculateConfigForFile(`${ROOT}${file}`)) as {
        rules: Record<string, [number]>;
      };
      const pages = /^(app|components)\//.test(file);
      for (const rule of RULES) {
        if (!pages && ['style', 'ages', 'words', 'classes', 'colours'].includes(rule)) continue;
        if (config.rules[`house/${rule}`]?.[0] !== 2) (without[rule] ??= []).push(file);
      }
    }
    const starters = ['server/dev.mjs', 'server/prepare.mjs', 'server/start.mjs', 'server/test.mjs'];
    const inBrowser = /^components\/reader\/(?!build)|^components\/desk\/.*\.ts$|\.client\.tsx$/;
    const [clock = [], fetch = [], style = [], ages = []] = ['clock', 'fetch', 'style', 'ages'].map(
      (rule) => without[rule],
    );
    expect(without).toEqual({
      env: ['db/core/env.ts', ...starters],
      clock,
      dates: ['db/shared/hk-time.ts'],
      fetch,
      markup: ['components/site/json-ld.tsx', 'components/site/theme-script.tsx'],
      style,
      ages,
      classes: product.filter((file) => file.startsWith('components/words/')).sort(),
      colours: ['components/site/theme-colours.ts', 'components/type/build-mark.ts'],
    });
    expect(clock.filter((file) => !inBrowser.test(file))).toEqual(['db/core/clock.ts', ...starters]);
    expect(fetch.filter((file) => !inBrowser.test(file))).toEqual(['db/core/safe-fetch.ts']);
    expect(style.filter((file) => !/^components\/desk\/|\.client\.tsx$/.test(file))).toEqual([]);
    expect(
      ages.filter((file) => !/^components\/(reader|desk|words\/(desk|paper))|\.client\.tsx$/.test(file)),
    ).toEqual([]);
  });

  it('are never made in a comment', () => {
    const excused =
      /eslint-(disable|enable)(?!-next-line react-hooks\/exhaustive-deps$)|@ts-(ignore|nocheck|expect-error)/m;
    const found = [...product, ...globSync('e2e/**/*.{ts,mjs}', { cwd: ROOT })].filter(
      (file) => file !== 'e2e/rules/places.test.ts' && excused.test(readFileSync(`${ROOT}${file}`, 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
