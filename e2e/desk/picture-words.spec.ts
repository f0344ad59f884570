/** What the library says of a picture stands wherever it is used, until a story says it otherwise (J50, X16). */
import sharp from 'sharp';
import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { expect, test } from '../support/test.ts';

// The recorder of traces fetches the previews of chosen files (blob:), which no page of ours may.
test.use({ allowed: [/Connecting to 'blob:/] });

const sheet = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1800, height: 1200, channels: 3, background } })
    .jpeg()
    .toBuffer();

const OF_BOTH = /\/pictures\/[\w-]+\/[\w.-]+/g;

test('caption and credit are linked until overridden; a replaced file is seen everywhere', async ({
  chief,
  portal,
  request,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const added = await desk.context.post('/desk/api/add-picture', {
    multipart: {
      ...{ kind: 'photo', alt: 'A green jetty', caption: 'The jetty at dawn.', credit: 'First Photographer' },
      file: { name: 'jetty.jpg', mimeType: 'image/jpeg', buffer: await sheet('#1e8c46') },
    },
  });
  const picture = String((await added.json()).value.picture);
  const bylines = [await anyByline(desk)];
  const publish = async (headline: string, own: { caption: string | null; credit: string | null }) => {
    const use = { picture, alt: null, ...own };
    const body = [
      { id: 'a', kind: 'paragraph' as const, text: [{ text: 'Words that stand in the body.' }] },
      { id: 'b', kind: 'picture' as const, use, size: 'column' as const },
    ];
    const story = await newStory(desk, { headline, bylines, lead: use, body });
    const done = await desk.give('publish-story', { story, version: 1 });
    expect(done.ok, JSON.stringify(done.error)).toBe(true);
    return String(done.value.path);
  };
  const follows = await publish('A jetty that follows the library', { caption: null, credit: null });
  const overrides = await publish('A jetty in words of its own', {
    caption: 'The jetty where she learnt to swim.',
    credit: 'Family album',
  });
  const text = async (path: string): Promise<string> => (await request.get(path)).text();
  const count = (page: string, words: string): number => page.split(words).length - 1;

  const [before, ownBefore] = [await text(follows), await text(overrides)];
  // Under the lead and in the text.
  expect(count(before, 'The jetty at dawn.')).toBeGreaterThanOrEqual(2);
  expect(count(before, 'First Photographer')).toBeGreaterThanOrEqual(2);
  expect(ownBefore).toContain('The jetty where she learnt to swim.');
  expect(ownBefore).not.toContain('The jetty at dawn.');

  await chief.goto(`/desk/pictures/${picture}`);
  await chief.getByLabel('Caption', { exact: true }).fill('The jetty at noon.');
  await chief.getByLabel('Credit', { exact: true }).fill('Second Photographer');
  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(chief.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  // The very next asking.
  const [after, ownAfter] = [await text(follows), await text(overrides)];
  expect(count(after, 'The jetty at noon.')).toBe(count(before, 'The jetty at dawn.'));
  expect(count(after, 'Second Photographer')).toBe(count(before, 'First Photographer'));
  for (const old of ['The jetty at dawn.', 'First Photographer']) expect(after).not.toContain(old);
  for (const own of ['The jetty where she learnt to swim.', 'Family album'])
    expect(count(ownAfter, own)).toBe(count(ownBefore, own));
  for (const other of ['The jetty at noon.', 'Second Photographer']) expect(ownAfter).not.toContain(other);

  const files = (page: string): string[] =>
    [...new Set(page.match(OF_BOTH) ?? [])].filter((file) => file.includes(picture));
  const old = files(after);
  expect(old.length).toBeGreaterThan(0);
  const other = { name: 'noon.jpg', mimeType: 'image/jpeg', buffer: await sheet('#b4281e') };
  await chief.getByRole('region', { name: 'Replace the file' }).getByLabel(/^File/).setInputFiles(other);
  await chief.getByRole('button', { name: 'Replace everywhere' }).click();
  await expect(chief.locator('[data-crop="1x1"] img')).toHaveAttribute('src', /\.v2\./);
  for (const path of [follows, overrides]) {
    const page = await text(path);
    const now = files(page);
    expect(now.length).toBe(files(path === follows ? after : ownAfter).length);
    for (const file of now) {
      expect(old).not.toContain(file);
      const answer = await request.get(file);
      expect(answer.status(), file).toBe(200);
      const { channels } = await sharp(await answer.body()).stats();
      // Red where it was green.
      expect(channels[0]?.mean, file).toBeGreaterThan((channels[1]?.mean ?? 255) + 80);
    }
    // Its words are those from before.
    expect(page).toContain(path === follows ? 'The jetty at noon.' : 'The jetty where she learnt to swim.');
  }
  await desk.close();
});
