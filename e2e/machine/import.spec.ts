/** A WordPress export comes in beside the running server, and its old addresses lead to whole pages. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

const FILE = join(ROOT, 'db/import/fixtures/theme-unit-test.wordpress.xml');
const run = promisify(execFile);

test('every published post answers at its old address, without a trace of markup', async ({
  portal,
  request,
  page,
}) => {
  test.setTimeout(180_000);
  const say = async (...args: string[]): Promise<string> => {
    const env = {
      ...process.env,
      DATA_DIR: portal.dataDir,
      TEST: '1',
      CLOCK_FILE: `${portal.dataDir}.clock`,
    };
    const command = ['--no-warnings', 'db/import/import.ts', FILE, ...args];
    return (await run(join(ROOT, 'node_modules/.bin/node'), command, { cwd: ROOT, env })).stdout;
  };
  const planned = await say();
  const before = await (await request.get('/sitemap.xml')).text();
  expect(await (await request.get('/sitemap.xml')).text(), 'a dry run changes nothing').toBe(before);
  const written = await say('--write');
  const counted = (text: string): string => text.trim().split('\n').slice(-12).join('\n');
  expect(planned.length).toBeGreaterThan(2_000);
  expect(counted(written)).toMatch(/published/);

  const xml = readFileSync(FILE, 'utf8');
  const published = xml
    .split('<item>')
    .slice(1)
    .filter(
      (item) =>
        /<wp:post_type><!\[CDATA\[(post|page)\]\]>|<wp:post_type>(post|page)</.test(item) &&
        /<wp:status>(<!\[CDATA\[)?publish/.test(item) &&
        !/<wp:post_password><!\[CDATA\[.+?\]\]>|<wp:post_password>[^<]+</.test(item),
    )
    .map((item) => /<wp:post_id>(?:<!\[CDATA\[)?(\d+)/.exec(item)?.[1] ?? '');
  expect(published.length).toBeGreaterThan(40);

  const missing: string[] = [];
  for (const id of published) {
    const old = await request.get(`/?p=${id}`, { maxRedirects: 0 });
    if (old.status() !== 301) {
      missing.push(`${id}: ${old.status()}`);
      continue;
    }
    const answer = await request.get(old.headers()['location'] ?? '');
    expect(answer.status(), id).toBe(200);
    const html = (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '');
    expect(html, id).not.toContain('<!--');
    const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    const code = /<(?:pre|code)\b[\s\S]*?<\/(?:pre|code)>/g;
    const words = article.replace(code, '').replace(/<[^>]+>/g, ' ');
    expect(words, id).not.toMatch(
      /\[\/?(gallery|caption|embed|audio|video|playlist|wp_|contact-form|youtube|vimeo|tweet)\b[^\]]*\]/,
    );
    expect(words, id).not.toMatch(/&lt;\/?(p|div|span|br|strong|em|a|img|table|ul|li|blockquote|iframe)\b/);
  }
  expect(missing).toEqual([]);

  // Nothing is sent to the outside by what came in.
  const outside: string[] = [];
  page.on('request', (asked) => {
    if (!asked.url().startsWith(portal.url) && !asked.url().startsWith('data:')) outside.push(asked.url());
  });
  for (const id of published.slice(0, 12)) await page.goto(`/?p=${id}`);
  expect(outside).toEqual([]);

  const again = await say('--write');
  expect(counted(again)).toMatch(/as it was/);
});
