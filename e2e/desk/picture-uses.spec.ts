/** What the library says of a picture that a front alone shows, and of a choice that fits none. */
import sharp from 'sharp';
import { defaultFront } from '#db/front/model';
import { enter, sampleStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { alone as test, CHIEF, expect } from '../support/test.ts';

test('a picture of a draft, and of an earlier front, is said to be used and offers no way out', async ({
  page,
  house,
}) => {
  const desk = await firstChief(house);
  await enter(page.request, house, CHIEF);
  const added = await desk.context.post('/desk/api/add-picture', {
    multipart: {
      ...{ kind: 'photo', alt: 'A teal wall', caption: 'A wall for the front.', credit: 'Staff' },
      file: {
        name: 'wall.jpg',
        mimeType: 'image/jpeg',
        buffer: await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#2f7f7a' } })
          .jpeg()
          .toBuffer(),
      },
    },
  });
  const picture = String((await added.json()).value.picture);
  const { id: story } = await sampleStory(desk);
  const showing = { ...defaultFront, pinned: [{ story, picture: { picture } }] };
  const front = { language: 'en', place: 'home' };
  const give = async (command: string, input: object): Promise<void> => {
    const done = await desk.give(command, { ...front, ...input });
    expect(done.ok, JSON.stringify(done.error)).toBe(true);
  };
  const usedIn = page.getByRole('region', { name: 'Used in' });
  const takeOut = page.getByRole('button', { name: 'Take the picture out' });
  const tile = page.locator(`a[href="/desk/pictures/${picture}"]`);
  const look = async (): Promise<void> => {
    await page.goto('/desk/pictures?only=unused');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pictures');
    await expect(tile).toHaveCount(0);
    await page.goto(`/desk/pictures/${picture}`);
    await expect(takeOut).toHaveCount(0);
  };

  await page.goto('/desk/pictures?only=unused');
  await expect(tile).toBeVisible();
  await give('save-front', { base: 0, layout: showing });
  await look();
  await expect(usedIn).toContainText('Front page in English');
  await expect(usedIn).toContainText('In a draft of a front');

  await give('publish-front', { base: 1, layout: showing });
  await give('publish-front', { base: 2, layout: { ...defaultFront, pinned: [{ story }] } });
  await look();
  await expect(usedIn).toContainText('In an earlier front');
  await desk.close();
});

test('a choice without words that fits no picture says that none is of its kind', async ({ page, house }) => {
  await (await firstChief(house)).close();
  await enter(page.request, house, CHIEF);
  await page.goto('/desk/pictures?kind=graphic&only=ended');
  await expect(page.getByText('No picture of this kind.')).toBeVisible();
  await page.goto('/desk/pictures?kind=graphic&only=ended&q=nowhere');
  await expect(page.getByText('No picture with these words.')).toBeVisible();
});
