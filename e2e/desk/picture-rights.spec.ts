/**
 * Rights that end at an hour: until the millisecond before, every page, feed and answer that shows the picture shows it;
 * from that hour on none does, and nothing had to run.
 */
import sharp from 'sharp';
import { defaultFront } from '#db/front/model';
import { pathOf } from '#db/pictures/variants';
import { feedPath, markdownPath, ninjsFeedPath, ninjsPath } from '#db/shared/paths';
import type { StoryContent } from '#db/stories/model';
import { enter, newStory, sampleStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone as test, CHIEF, expect } from '../support/test.ts';

const END = EDITION_INSTANT + 18 * 60_000;

test('a picture whose rights end is gone from every list, form and slot at that hour, and not before', async ({
  page,
  house,
  request,
}) => {
  const desk = await firstChief(house);
  await enter(page.request, house, CHIEF);
  const added = await desk.context.post('/desk/api/add-picture', {
    multipart: {
      ...{ kind: 'photo', alt: 'A licensed wall', caption: 'Lent until seven.', credit: 'An agency' },
      rightsUntil: String(END),
      file: {
        name: 'a.jpg',
        mimeType: 'image/jpeg',
        buffer: await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#446677' } })
          .jpeg()
          .toBuffer(),
      },
    },
  });
  const picture = String((await added.json()).value.picture);
  const { id: other, content } = await sampleStory(desk);
  const { topics, bylines } = content;

  const publish = async (language: 'en' | 'zh', headline: string, lead: StoryContent['lead']) => {
    const story = await newStory(desk, { headline, lead, topics, bylines }, language);
    const done = await desk.give('publish-story', { story, version: 1 });
    expect(done.ok, JSON.stringify(done.error)).toBe(true);
    return { id: story, path: String(done.value.path) };
  };
  // After everything of the sample edition: lists show the newest of a day in words, and those under it with pictures.
  const lead = { picture, alt: null, caption: null, credit: null };
  house.setClock(END - 2 * 60_000);
  const { id, path: english } = await publish('en', 'A wall lent until seven', lead);
  const { path: chinese } = await publish('zh', '借到七點的牆', lead);
  house.setClock(END - 60_000);
  await publish('en', 'A wall without a picture', null);
  await publish('zh', '沒有圖片的牆', null);
  const markup = await (await request.get(english)).text();
  const [topic = '', author = ''] = [/"(\/topic\/[a-z0-9-]+)"/, /"(\/author\/[a-z0-9-]+)"/].map(
    (pattern) => pattern.exec(markup)?.[1] ?? '',
  );

  // The lead of the front is another story, shown with this picture.
  const placed = await desk.give('publish-front', {
    language: 'en',
    layout: { ...defaultFront, pinned: [{ story: other, picture: { picture } }] },
  });
  expect(placed.ok, JSON.stringify(placed.error)).toBe(true);

  // Somebody's portrait.
  await page.goto(`/desk/topics?q=${encodeURIComponent('Agnes Tse')}`);
  const summary = page.locator('summary', { hasText: 'Agnes Tse' });
  await summary.click();
  const person = page.getByRole('group').filter({ has: summary });
  await person.getByRole('button', { name: 'Choose a picture' }).click();
  const sheet = page.getByRole('dialog', { name: 'Choose a picture' });
  await sheet.getByRole('searchbox').fill('Lent until seven');
  await sheet.getByRole('button', { name: /Lent until seven/ }).click();
  await person.getByRole('button', { name: 'Save' }).click();
  await expect(person.getByRole('status')).toContainText('Saved');

  await page.goto('/desk/settings/api');
  await page.getByLabel('Who gets the key').fill('Reading app');
  await page.getByRole('button', { name: 'Make a key' }).click();
  const headers = { Authorization: `Bearer ${await page.getByText(/^hkn_[\w-]{43}$/).innerText()}` };
  await desk.close();

  const search = `/search?q=${encodeURIComponent('wall lent until seven')}`;
  const asked = [
    ...['/', '/section/hong-kong', topic, author, '/author/agnes-tse', '/archive/2026/08/23', search],
    ...[english, markdownPath(english), ninjsPath(english)],
    ...['/', topic, author].flatMap((list) => [
      ...(['rss', 'atom', 'json'] as const).map((format) => feedPath(list, format)),
      ninjsFeedPath(list),
    ]),
    ...['/zh', chinese, markdownPath(chinese), ninjsPath(chinese), '/zh/atom.xml', '/zh/section/hong-kong'],
    ...[`/zh${topic}`, `/zh${author}`],
    ...['/api/v1/stories', `/api/v1/stories/${id}`, '/api/v1/stories?language=zh'],
    '/api/v1/search?q=wall+lent+until+seven',
  ];
  const holding = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const path of asked) {
      const answer = await request.get(path, { headers });
      expect(answer.status(), path).toBe(200);
      if ((await answer.text()).includes(picture)) found.push(path);
    }
    return found;
  };
  const file = pathOf(picture, 1, 'og', 'jpg');

  house.setClock(END - 1);
  expect(await holding()).toEqual(asked);
  expect((await request.get(file)).status()).toBe(200);
  house.setClock(END);
  expect(await holding()).toEqual([]);
  expect((await request.get(file)).status()).toBe(404);
});
