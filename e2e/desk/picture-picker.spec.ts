/** What somebody who chooses a picture is told of it. */
import sharp from 'sharp';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

test('a picture whose rights have ended is marked where it is chosen, as in the library', async ({
  chief,
  portal,
}) => {
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a4b91' } })
    .jpeg()
    .toBuffer();
  // Until the end of 22 August 2026, the day before the edition's.
  const ended = Date.UTC(2026, 7, 22, 16);
  expect(ended).toBeLessThan(EDITION_INSTANT);
  const headers = { Origin: portal.url };
  const added = await chief.request.post('/desk/api/add-picture', {
    headers,
    multipart: {
      ...{ kind: 'photo', alt: 'A violet sail', caption: 'A sail on loan.', credit: 'An agency' },
      rightsUntil: String(ended),
      file: { name: 'sail.jpg', mimeType: 'image/jpeg', buffer },
    },
  });
  await chief.goto('/desk/pictures?q=sail+on+loan');
  const said = 'Rights ended 22 August 2026';
  await expect(chief.getByRole('listitem').filter({ hasText: 'A sail on loan.' })).toContainText(said);
  await chief.goto('/desk/stories');
  await chief.getByRole('button', { name: 'New story', exact: true }).click();
  await chief.waitForURL(/\/desk\/stories\/[0-9a-z]+$/);
  await chief.getByRole('button', { name: 'Choose a picture' }).click();
  const sheet = chief.getByRole('dialog', { name: 'Choose a picture' });
  await sheet.getByRole('searchbox').fill('sail on loan');
  await expect(sheet.getByRole('button', { name: 'A sail on loan.' })).toContainText(said);
  // Other specs take the newest picture of the library.
  const data = { picture: (await added.json()).value.picture, rightsUntil: null };
  expect((await chief.request.post('/desk/api/edit-picture', { headers, data })).status()).toBe(200);
});
