/** What was set or typed on the screen of a picture, and is not saved, is said to be so and never lost without a question. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Portal } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

const sheet = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 1500, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A picture of the library; gives its id. */
async function added(page: Page, portal: Portal, colour: string): Promise<string> {
  const answer = await page.request.post('/desk/api/add-picture', {
    headers: { Origin: portal.url },
    multipart: {
      ...{ kind: 'photo', alt: 'A pier', caption: 'The pier.', credit: 'Staff' },
      file: { name: 'pier.jpg', mimeType: 'image/jpeg', buffer: await sheet(colour) },
    },
  });
  return String((await answer.json()).value.picture);
}

const unsaved = (page: Page) => page.getByRole('status').getByText('Not saved yet.', { exact: true });
const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true });

/** Presses a link that leaves the page; gives whether the browser asked. Stays on the page when it did. */
async function asksOnLeaving(page: Page): Promise<boolean> {
  let asked = false;
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  const link = page.getByRole('link', { name: 'All pictures' });
  await Promise.race([link.click(), page.waitForEvent('dialog')]);
  if (asked) return true;
  await page.waitForURL(/\/desk\/pictures$/);
  return false;
}

test('a hidden area that is not saved says so in view of the picture, and is not left without a question', async ({
  chief,
  portal,
}) => {
  const id = await added(chief, portal, '#35506b');
  await chief.goto(`/desk/pictures/${id}`);
  await expect(chief.getByRole('button', { name: 'Save' })).toBeEnabled();
  await expect(unsaved(chief)).toHaveCount(0);
  await chief.getByRole('button', { name: 'Add an area' }).click();
  await chief.getByRole('button', { name: 'Done' }).click();
  // From the picture itself, with the form's fields below the fold: what is said, and the way to save.
  await chief.getByRole('slider', { name: 'Focal point' }).evaluate((point) => point.scrollIntoView());
  await expect(unsaved(chief)).toBeInViewport();
  await expect(chief.getByRole('button', { name: 'Save' })).toBeInViewport();
  await chief.getByRole('button', { name: 'Undo' }).click();
  await expect(unsaved(chief)).toHaveCount(0);
  await chief.getByRole('button', { name: 'Redo' }).click();
  expect(await asksOnLeaving(chief)).toBe(true);
  await expect(chief.getByRole('button', { name: 'Hidden: 1' })).toBeVisible();

  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(saved(chief)).toBeVisible();
  await expect(unsaved(chief)).toHaveCount(0);
  // The point and words are asked about as well; what is set back is no change.
  await chief.getByRole('slider', { name: 'Focal point' }).press('ArrowLeft');
  await expect(unsaved(chief)).toBeVisible();
  await chief.getByRole('slider', { name: 'Focal point' }).press('ArrowRight');
  await expect(unsaved(chief)).toHaveCount(0);
  await chief.getByLabel('Caption', { exact: true }).fill('The pier at night.');
  await expect(unsaved(chief)).toBeVisible();
  expect(await asksOnLeaving(chief)).toBe(true);
  await expect(chief.getByLabel('Caption', { exact: true })).toHaveValue('The pier at night.');
  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(saved(chief)).toBeVisible();
  expect(await asksOnLeaving(chief)).toBe(false);
});

test('another file takes the crops with it and leaves what is typed', async ({ chief, portal }) => {
  const id = await added(chief, portal, '#6b5035');
  await chief.goto(`/desk/pictures/${id}`);
  await expect(chief.getByRole('button', { name: 'Save' })).toBeEnabled();
  await chief.getByRole('slider', { name: 'Focal point' }).press('Shift+ArrowLeft');
  await chief.getByLabel('Caption', { exact: true }).fill('Half a sentence that is not');
  await chief.getByLabel('Kind', { exact: true }).selectOption('graphic');
  // Where it is used stands above: the way to change it in one story only is said to be there.
  const usedIn = chief.getByRole('heading', { name: 'Used in' });
  const elsewhere = chief.getByText('open the story from the list above (“Used in”)');
  const [list, help] = [await usedIn.boundingBox(), await elsewhere.boundingBox()];
  expect(list?.y).toBeLessThan(help?.y ?? 0);
  const replacing = chief.getByRole('region', { name: 'Replace the file' });
  const replace = async (name: string, buffer: Buffer): Promise<void> => {
    await replacing.getByLabel(/^File/).setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await replacing.getByRole('button', { name: 'Replace everywhere' }).click();
  };
  await replace('nothing.jpg', Buffer.alloc(0));
  await expect(replacing.getByRole('alert')).toHaveText('This file is empty: there is no picture in it.');
  await replace('other.jpg', await sheet('#506b35'));
  await expect(chief.locator('[data-crop="1x1"] img')).toHaveAttribute('src', /\.v2\./);
  await expect(chief.getByRole('slider', { name: 'Focal point' })).toHaveAttribute('aria-valuenow', '50');
  await expect(chief.getByLabel('Caption', { exact: true })).toHaveValue('Half a sentence that is not');
  await expect(chief.getByLabel('Kind', { exact: true })).toHaveValue('graphic');
  await expect(unsaved(chief)).toBeVisible();
  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(saved(chief)).toBeVisible();
});
