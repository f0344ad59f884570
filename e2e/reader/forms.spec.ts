/** Forms of story that have something of their own: a gallery, an obituary. */
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test('a gallery has its captions beside the pictures where there is room, else under them', async ({
  page,
}) => {
  await page.goto('/author/wing-sze-lam');
  await page.getByRole('link', { name: 'Six things in Hong Kong that were painted green' }).first().click();
  const gallery = page.getByRole('region', { name: '6 pictures' });
  await expect(gallery.getByRole('listitem')).toHaveCount(6);
  for (const width of [1300, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const places = await gallery.getByRole('listitem').evaluateAll((items) =>
      items.map((item) => {
        const box = (part: string) => item.querySelector(part)?.getBoundingClientRect().toJSON();
        return { picture: box('img'), caption: box('figcaption') };
      }),
    );
    for (const { picture, caption } of places)
      if (width === 1300) {
        expect(caption.right).toBeLessThan(picture.left);
        expect(Math.abs(caption.bottom - picture.bottom)).toBeLessThan(8);
        expect(picture.width).toBeCloseTo(612, 0);
      } else expect(caption.top).toBeGreaterThanOrEqual(picture.bottom);
    // Nothing lies over the byline beside the text.
    const byline = await page.getByText('By Wing-sze Lam').first().boundingBox();
    const [first] = places;
    if (byline && first && width === 1300)
      expect(first.caption.top).toBeGreaterThan(byline.y + byline.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await sound(page, 'the gallery', { within: 'article' });
  await page.getByRole('link', { name: '繁體中文' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('香港有六樣東西，都漆成綠色');
  await expect(page.getByRole('region', { name: '6張圖片' }).getByRole('listitem')).toHaveCount(6);
});

test('an obituary says under its headline when somebody lived', async ({ page }) => {
  await page.goto('/section/hong-kong');
  await page
    .getByRole('link', { name: /^Chow Kam-shing/ })
    .first()
    .click();
  const years = page.getByRole('article').getByText('1935–2026');
  await expect(years).toBeVisible();
  expect(await years.evaluate((line) => getComputedStyle(line).fontVariantNumeric)).toBe('tabular-nums');
  const [head, under] = [
    await page.getByRole('heading', { level: 1 }).boundingBox(),
    await years.boundingBox(),
  ];
  expect(under?.y ?? 0).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 4);
});
