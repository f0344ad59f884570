/** What is copied elsewhere arrives as our own paragraphs, and one press makes it plain. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '#db/stories/blocks';
import { ROOT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';
import { begin, heldBlocks, pasteInto, textOf } from '../support/writing-screen.ts';

const FOLDER = join(ROOT, 'components/desk/writing/paste/fixtures');
const sample = (name: string): string => readFileSync(join(FOLDER, `${name}.html.txt`), 'utf8');
const wanted = (name: string): unknown[] =>
  (JSON.parse(readFileSync(join(FOLDER, `${name}.html.json`), 'utf8')) as { blocks: unknown[] }).blocks;

test('Word and Google Docs, through a real browser and to the server', async ({ chief: page }) => {
  test.slow();
  for (const name of ['word-desktop', 'google-docs', 'word-online']) {
    const id = await begin(page);
    await textOf(page).click();
    await pasteInto(page, { html: sample(name), plain: 'plain' });
    await expect.poll(() => heldBlocks(page, id), name).toEqual(wanted(name));
  }
});

test('a quiet line says what came, and makes it plain; undo takes the paste back as one step', async ({
  chief: page,
}) => {
  const id = await begin(page);
  await textOf(page).click();
  await page.keyboard.type('Before. ');
  await pasteInto(page, {
    html: '<p>One <b>bold</b></p><p>Two <a href="https://example.com/">linked</a></p><p><img src="x.png"></p>',
    plain: 'One bold\n\nTwo linked',
  });
  const line = page.getByText('Pasted 2 paragraphs and 1 link. 1 picture was left out: add it with Insert.');
  await expect(line).toBeVisible();
  await expect(textOf(page).locator('p').first()).toHaveText('Before. One bold');
  await page.keyboard.press('Control+z');
  await expect(textOf(page)).toHaveText('Before.');
  await expect(line).toBeHidden();

  await pasteInto(page, { html: '<p>It\'s <i>one</i></p><p>"two"</p>', plain: 'It\'s one\n\n"two"' });
  await page.getByRole('button', { name: 'Plain text instead' }).focus();
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await expect
    .poll(() => heldBlocks(page, id))
    .toEqual([
      { kind: 'paragraph', text: [{ text: 'Before. It’s one' }] },
      { kind: 'paragraph', text: [{ text: '“two”' }] },
    ]);
  await page.keyboard.type('!');
  await expect(page.getByRole('button', { name: 'Plain text instead' })).toBeHidden();
});

test('words within a sentence keep it one, and Chinese stays Chinese', async ({ chief: page }) => {
  const id = await begin(page, 'New story in Chinese');
  await page.locator('#field-body').click();
  await page.keyboard.type('渡輪');
  await pasteInto(page, { html: '<span style="color:red">公司說"好"</span>', plain: '公司說"好"' });
  await page.keyboard.type('。');
  await expect
    .poll(() => heldBlocks(page, id))
    .toEqual([{ kind: 'paragraph', text: [{ text: '渡輪公司說"好"。' }] }]);
});

test('Ctrl+Shift+V pastes plain words', async ({ chief: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await begin(page);
  await textOf(page).click();
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<p>a <b>bold</b> word</p><p>more</p>'], { type: 'text/html' }),
        'text/plain': new Blob(['a bold word\n\nmore'], { type: 'text/plain' }),
      }),
    ]),
  );
  await page.keyboard.press('Control+Shift+v');
  await expect
    .poll(() => heldBlocks(page, id))
    .toEqual([
      { kind: 'paragraph', text: [{ text: 'a bold word' }] },
      { kind: 'paragraph', text: [{ text: 'more' }] },
    ]);
});

test('an address alone on a line becomes what it leads to; one undo gives it back', async ({
  chief: page,
}) => {
  const id = await begin(page);
  const kinds = async (): Promise<Block['kind'][]> =>
    (await heldBlocks(page, id)).map((block) => block.kind as Block['kind']);
  await textOf(page).click();
  const video = 'https://www.youtube.com/watch?v=abcdefghijk';
  await pasteInto(page, { plain: video });
  await expect.poll(() => heldBlocks(page, id)).toEqual([{ kind: 'embed', address: video, title: '' }]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => heldBlocks(page, id)).toEqual([{ kind: 'paragraph', text: [{ text: video }] }]);

  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const live = await page.request.get('/desk/api/find-stories?q=Last%20harbour%20ferry&language=en&live=1');
  const { value } = (await live.json()) as { value: { id: string }[] };
  const story = value[0]?.id ?? '';
  const read = await page.request.get(`/desk/api/read-story?story=${story}`);
  const path = ((await read.json()) as { value: { story: { path: string } } }).value.story.path;
  await pasteInto(page, { plain: `${new URL(page.url()).origin}${path}\n` });
  await expect.poll(kinds).toEqual(['paragraph', 'related-story']);
  expect((await heldBlocks(page, id))[1]).toEqual({ kind: 'related-story', story });
  await page.keyboard.press('Control+z');
  await expect(textOf(page).locator('p').last()).toContainText(path);

  // Over chosen words it is a link; within a sentence, words.
  await page.keyboard.press('Enter');
  await page.keyboard.type('see this');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await pasteInto(page, { plain: 'https://example.com/a' });
  await expect(textOf(page).getByRole('link', { name: 'this' })).toHaveAttribute(
    'href',
    'https://example.com/a',
  );
});
