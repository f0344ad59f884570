/** How many read a story: beside it in the list, among what may be placed on the front, and on its own screen. */
import { enter } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { alone as test, CHIEF, expect } from '../support/test.ts';

const HEADLINE = 'Last harbour ferry moves to 1am';
/** What browsers say; each is a reader of its own. */
const reader = (n: number): string =>
  `Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${130 + n}.0.0.0 Mobile Safari/537.36`;

// The front's three columns stand beside each other, and so do a story and its details.
test.use({ viewport: { width: 1700, height: 1000 } });

test('views that readers send stand beside the story in the list, the front editor and on its screen', async ({
  page,
  house,
}) => {
  const desk = await firstChief(house);
  const asked = encodeURIComponent(HEADLINE);
  const found = await (await desk.context.get(`/desk/api/find-stories?q=${asked}&language=en`)).json();
  const story = String(found.value[0].id);
  await desk.close();
  await enter(page.request, house, CHIEF);

  const places = [
    [`/desk/stories?view=all&q=${asked}`, () => page.locator(`[data-story="${story}"]`)],
    [
      '/desk/front',
      () =>
        page
          .getByRole('region', { name: 'Stories to place' })
          .getByRole('listitem')
          .filter({ hasText: HEADLINE }),
    ],
    [`/desk/stories/${story}`, () => page.getByRole('region', { name: 'Readers' })],
  ] as const;
  const look = async (path: string): Promise<void> => {
    await page.goto(path);
    if (path === '/desk/front')
      await page.getByRole('region', { name: 'Stories to place' }).getByRole('searchbox').fill(HEADLINE);
  };
  const view = (n: number) =>
    page.request.post('/view', {
      data: story,
      headers: { 'Content-Type': 'text/plain', Origin: new URL(house.url).origin, 'User-Agent': reader(n) },
    });
  const says = async (words: string): Promise<void> => {
    for (const [path, place] of places)
      await expect(async () => {
        await look(path);
        await expect(place().getByText(words, { exact: true })).toBeVisible({ timeout: 2_000 });
        // Its course stands beside the words.
        await expect(place().locator('svg polyline')).toHaveAttribute('points', /^0,/);
      }, path).toPass();
  };

  expect((await view(0)).status()).toBe(204);
  await says('1 reader in 24 hours');
  for (const n of [1, 2]) expect((await view(n)).status()).toBe(204);
  // The same browser again is nobody new.
  expect((await view(2)).status()).toBe(204);
  await says('3 readers in 24 hours');
  await expect(page.getByText('3 since it was published')).toBeVisible();
});
