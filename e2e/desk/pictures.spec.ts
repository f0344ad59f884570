import { readdir } from 'node:fs/promises';
import { request as send } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { readXmp } from '#db/pictures/told-xmp';
import { pathOf, variantsFor } from '#db/pictures/variants';
import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

const TOO_LARGE = 'The picture is too large: 20 MB and 50 million pixels are the limits. Nothing was added.';
const EMPTY = 'This file is empty: there is no picture in it.';
const REFUSED = 'This file is not a JPEG, PNG or WebP picture, or it is damaged. Nothing was added.';

const [CREDIT, COPYRIGHT] = ['Mei-ling Kwok', '© 2026 Hong Kong News'];

const sheet = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** A photograph with everything in it that must not get out. */
const photograph = (colour: string): Promise<Buffer> =>
  sheet(1800, 1200, colour)
    .withExif({
      IFD0: { Artist: 'A private name', Copyright: 'Not for you' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 17/1 40/1', GPSLongitude: '114/1 9/1 30/1' },
    })
    .jpeg()
    .toBuffer();

/** What nobody may add, and the sentence that says why. */
async function refused(): Promise<{ name: string; bytes: Buffer; says: string; status: number }[]> {
  const whole = await photograph('#774411');
  return [
    { name: 'nothing.jpg', bytes: Buffer.alloc(0), says: EMPTY, status: 400 },
    { name: 'letter.jpg', bytes: Buffer.from('Dear editor,\n'.repeat(99)), says: REFUSED, status: 400 },
    {
      name: 'drawing.svg',
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      says: REFUSED,
      status: 400,
    },
    { name: 'half.jpg', bytes: whole.subarray(0, whole.length >> 1), says: REFUSED, status: 400 },
    {
      name: 'bomb.png',
      bytes: await sheet(8000, 8000, '#000000').png().toBuffer(),
      says: TOO_LARGE,
      status: 413,
    },
    { name: 'huge.jpg', bytes: Buffer.concat([whole], 25 * 1024 * 1024), says: TOO_LARGE, status: 413 },
  ];
}

const placed = async (dataDir: string): Promise<string[]> =>
  (await readdir(join(dataDir, 'pictures'))).filter((name) => !name.startsWith('.')).sort();

/** Opens the library and chooses files from this computer. */
async function choose(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  await page.goto('/desk/pictures');
  const input = page.getByLabel('Add pictures');
  await expect(input).toBeEnabled();
  // What a browser thinks of a file is never asked.
  await input.setInputFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'image/jpeg', buffer: bytes })),
  );
}

/** Adds one picture on the library's screen; gives its id. */
async function add(page: Page, name: string, bytes: Buffer, alt: string): Promise<string> {
  await choose(page, [{ name, bytes }]);
  // What the file says of who made it, and whose it is, stands there to be looked over.
  await expect(page.getByLabel('Credit', { exact: true })).toHaveValue('A private name');
  await expect(page.getByLabel('Copyright', { exact: true })).toHaveValue('Not for you');
  await page.getByLabel('Alt text', { exact: true }).fill(alt);
  await page.getByLabel('Caption', { exact: true }).fill('Central, seen from the water.');
  await page.getByLabel('Credit', { exact: true }).fill(CREDIT);
  await page.getByLabel('Copyright', { exact: true }).fill(COPYRIGHT);
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByRole('status').getByText('1 added.')).toBeVisible();
  const link = page.getByRole('link', { name, exact: true });
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}

// The recorder of traces fetches the previews of chosen files (blob:), which no page of ours may.
test.use({ allowed: [/Connecting to 'blob:/] });

test('what is served of a photograph is its pixels, its credit and its copyright, and nothing else', async ({
  chief,
  request,
}) => {
  const bytes = await photograph('#227755');
  const before = await sharp(bytes).metadata();
  expect(before.exif?.includes('A private name')).toBe(true);
  const id = await add(chief, 'from the ferry.jpg', bytes, 'Green water');
  await chief.getByRole('link', { name: 'from the ferry.jpg' }).click();
  await expect(chief.getByRole('heading', { level: 1 })).toHaveText('Central, seen from the water.');

  for (const variant of variantsFor(1800, 1200))
    for (const extension of variant.extensions) {
      const path = pathOf(id, 1, variant.name, extension);
      const answer = await chief.request.get(path);
      expect(answer.status(), path).toBe(200);
      const body = await answer.body();
      const { width, height, exif, xmp, iptc, icc, comments } = await sharp(body).metadata();
      expect({ width, height, exif, iptc, icc, comments }, path).toEqual({
        width: variant.width,
        height: variant.height,
      });
      expect(readXmp(xmp ?? Buffer.alloc(0)), path).toEqual({ credit: CREDIT, copyright: COPYRIGHT });
      for (const word of ['A private name', 'Not for you', 'Exif', 'GPS'])
        expect(body.includes(word), `${path}: ${word}`).toBe(false);
      // No release shows it: for readers it does not exist.
      expect((await request.get(path)).status(), path).toBe(404);
    }
});

test('the point is set by keyboard, the crops get a new address, and the words are kept', async ({
  chief,
}) => {
  const id = await add(chief, 'a street.jpg', await photograph('#223377'), 'A blue street');
  await chief.goto(`/desk/pictures/${id}`);
  const point = chief.getByRole('slider', { name: 'Focal point' });
  const crop = chief.locator('[data-crop="1x1"] img');
  const left = () => crop.evaluate((image) => parseFloat(getComputedStyle(image).marginLeft));
  await expect(point).toHaveAttribute('aria-valuetext', /^50 per cent from the left, 50 per cent/);
  const [centred, old] = [await left(), await crop.getAttribute('src')];
  await point.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowUp', 'ArrowDown'])
    await chief.keyboard.press(key);
  await expect(point).toHaveAttribute('aria-valuetext', /^42 per cent from the left, 41 per cent/);
  expect(await left()).toBeGreaterThan(centred);

  await chief.getByLabel('Caption', { exact: true }).fill('渡輪駛入中環。');
  await chief.getByLabel('Credit', { exact: true }).fill('Daniel Ho');
  await chief.getByLabel('Kind', { exact: true }).selectOption({ label: 'Graphic' });
  await chief.getByLabel(/Last day of the rights/).fill('2027-02-28');
  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(chief.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  await expect(crop).not.toHaveAttribute('src', old ?? '');
  await expect(crop).toHaveAttribute('src', /\.v2\.webp$/);
  expect((await chief.request.get(pathOf(id, 2, '1x1-480', 'webp'))).status()).toBe(200);

  await chief.reload();
  await expect(point).toHaveAttribute('aria-valuetext', /^42 per cent from the left, 41 per cent/);
  await expect(chief.getByLabel('Alt text', { exact: true })).toHaveValue('A blue street');
  await expect(chief.getByLabel('Caption', { exact: true })).toHaveValue('渡輪駛入中環。');
  await expect(chief.getByLabel('Credit', { exact: true })).toHaveValue('Daniel Ho');
  await expect(chief.getByLabel('Kind', { exact: true })).toHaveValue('graphic');
  await expect(chief.getByLabel(/Last day of the rights/)).toHaveValue('2027-02-28');
  await expect(chief.getByText('Not used.')).toBeVisible();

  // Pressing sets it too.
  await expect(chief.getByRole('button', { name: 'Save' })).toBeEnabled();
  const { width, height } = (await point.boundingBox()) ?? { width: 0, height: 0 };
  await point.click({ position: { x: width * 0.9, y: height * 0.2 } });
  await expect(point).toHaveAttribute('aria-valuetext', /^90 per cent from the left, 20 per cent/);

  // Found by its words, and among its kind.
  await chief.goto('/desk/pictures?q=%E6%B8%A1%E8%BC%AA&kind=graphic');
  await expect(chief.getByRole('link', { name: '渡輪駛入中環。' })).toBeVisible();
  await expect(chief.getByText('Rights end 28 February 2027')).toBeVisible();
});

test('a crop and a hidden area are set by keys, taken back, kept, and stand in the files', async ({
  chief,
}) => {
  // A fine pattern: nothing but its mean may be left where it is hidden.
  const pattern = Buffer.alloc(1500 * 1000 * 3);
  for (let at = 0; at < pattern.length; at += 3) pattern.fill((at / 3) % 8 < 4 ? 250 : 5, at, at + 3);
  const bytes = await sharp(pattern, { raw: { width: 1500, height: 1000, channels: 3 } })
    .withExif({ IFD0: { Artist: 'A private name', Copyright: 'Not for you' } })
    .jpeg()
    .toBuffer();
  const id = await add(chief, 'a pattern.jpg', bytes, 'Stripes');
  await chief.goto(`/desk/pictures/${id}`);
  const square = chief.locator('[data-crop="1x1"]');
  await square.getByRole('button', { name: /By hand/ }).click();
  const frame = chief.getByRole('slider', { name: /set by hand/ });
  await expect(frame).toHaveAttribute(
    'aria-valuetext',
    '17 per cent from the left, 0 per cent from the top, 67 per cent wide.',
  );
  await frame.focus();
  for (const key of ['Shift+-', 'Shift+_', 'ArrowLeft', 'Shift+ArrowDown']) await chief.keyboard.press(key);
  await expect(frame).toHaveAttribute(
    'aria-valuetext',
    '26 per cent from the left, 25 per cent from the top, 47 per cent wide.',
  );
  await chief.keyboard.press('Control+z');
  await expect(frame).toHaveAttribute(
    'aria-valuetext',
    /26 per cent from the left, 15 per cent from the top/,
  );
  await chief.keyboard.press('Control+Shift+z');
  await expect(frame).toHaveAttribute('aria-valuetext', /25 per cent from the top/);
  // Too few pixels for sharing is said where it is seen.
  await chief
    .locator('[data-crop="og"]')
    .getByRole('button', { name: /By hand/ })
    .click();
  await chief.getByRole('slider', { name: /Sharing, .* set by hand/ }).focus();
  for (let i = 0; i < 4; i += 1) await chief.keyboard.press('Shift+_');
  await expect(chief.locator('[data-crop="og"]').getByText(/of 1200 px wide/)).toBeVisible();
  await chief
    .locator('[data-crop="og"]')
    .getByRole('button', { name: /Back to automatic/ })
    .click();
  await expect(chief.locator('[data-crop="og"]').getByText(/of 1200 px wide/)).toHaveCount(0);

  await chief.getByRole('button', { name: 'Add an area' }).click();
  const area = chief.getByRole('slider', { name: 'Area 1' });
  await area.scrollIntoViewIfNeeded();
  const box = (await area.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await chief.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await chief.mouse.down();
  await chief.mouse.move(box.x - 60, box.y, { steps: 4 });
  await chief.mouse.move(0, 0, { steps: 4 });
  await chief.mouse.up();
  await expect(area).toHaveAttribute(
    'aria-valuetext',
    /^0 per cent from the left, 0 per cent from the top, 16 by 16/,
  );
  await soundInBothLooks(chief, 'the screen of a picture');
  await chief.getByRole('button', { name: 'Save' }).click();
  await expect(chief.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  await chief.reload();
  await expect(square.getByRole('button', { name: /Back to automatic/ })).toBeVisible();
  await expect(chief.getByRole('button', { name: 'Hidden: 1' })).toBeVisible();

  const spread = async (left: number) => {
    const file = await (await chief.request.get(pathOf(id, 2, 'full-1600', 'webp'))).body();
    const part = await sharp(file).extract({ left, top: 30, width: 80, height: 80 }).png().toBuffer();
    return (await sharp(part).stats()).channels[0]?.stdev ?? 0;
  };
  expect(await spread(60)).toBeLessThan(10);
  expect(await spread(900)).toBeGreaterThan(80);
  const { width } = await sharp(
    await (await chief.request.get(pathOf(id, 2, '1x1-480', 'webp'))).body(),
  ).metadata();
  expect(width).toBe(480);
  // The file from before is gone with what could be seen in it.
  expect((await chief.request.get(pathOf(id, 1, 'full-1600', 'webp'))).status()).toBe(404);

  // Another file under the same words, then none at all.
  const other = { name: 'b.jpg', mimeType: 'image/jpeg', buffer: await photograph('#118844') };
  await chief.getByRole('region', { name: 'Replace the file' }).getByLabel(/^File/).setInputFiles(other);
  await chief.getByRole('button', { name: 'Replace everywhere' }).click();
  await expect(chief.getByRole('button', { name: 'Hidden: 1' })).toHaveCount(0);
  await expect(chief.getByLabel('Alt text', { exact: true })).toHaveValue('Stripes');
  await chief.goto('/desk/pictures?only=unused');
  await expect(chief.locator(`a[href="/desk/pictures/${id}"]`)).toBeVisible();
  await chief.goto(`/desk/pictures/${id}`);
  await chief.getByRole('button', { name: 'Take the picture out' }).click();
  await chief.waitForURL(/\/desk\/pictures$/);
  await expect(chief.locator(`a[href="/desk/pictures/${id}"]`)).toHaveCount(0);
});

test('the same picture in other bytes is asked about, and added when it is wanted', async ({ chief }) => {
  const waves = Buffer.alloc(900 * 600 * 3);
  for (let at = 0; at < waves.length; at += 1)
    waves[at] = 128 + 100 * Math.sin((((at / 3) % 900) + 2 * (at / 2700)) / 150 + (at % 3));
  const drawn = sharp(waves, { raw: { width: 900, height: 600, channels: 3 } }).withExif({
    IFD0: { Artist: 'A private name', Copyright: 'Not for you' },
  });
  await add(chief, 'waves.jpg', await drawn.clone().jpeg().toBuffer(), 'Waves');
  await choose(chief, [
    { name: 'small.jpg', bytes: await drawn.clone().resize(450, 300).jpeg({ quality: 50 }).toBuffer() },
  ]);
  await chief.getByRole('button', { name: 'Add to the library' }).click();
  await expect(chief.getByText(/^Looks like a picture that is here since \d/)).toBeVisible();
  await expect(chief.getByRole('link', { name: 'Use that one' })).toBeVisible();
  await chief.getByRole('button', { name: 'Add this one as well' }).click();
  await expect(chief.getByRole('status').getByText('1 added.')).toBeVisible();
});

test('a file that is here already is not counted as added', async ({ chief }) => {
  const files = [
    { name: 'once.jpg', bytes: await photograph('#885511') },
    { name: 'twice.jpg', bytes: await photograph('#885522') },
  ];
  await add(chief, 'once.jpg', await photograph('#885511'), 'An ochre wall');
  await choose(chief, files);
  await chief.getByRole('button', { name: 'Add to the library' }).click();
  await expect(chief.getByRole('status').getByText('added')).toHaveText(
    '1 added. 1 here already: not added again.',
  );
  await expect(chief.getByText(/^once\.jpg Already here since \d/)).toBeVisible();
});

test('the picker works by keyboard, on a phone, and gives the focus back', async ({ chief }) => {
  await chief.setViewportSize({ width: 360, height: 780 });
  await chief.goto('/desk/stories');
  await chief.getByRole('button', { name: 'New story', exact: true }).click();
  await chief.waitForURL(/\/desk\/stories\/[0-9a-z]+$/);
  await chief.setViewportSize({ width: 1300, height: 900 });
  const open = chief.getByRole('button', { name: 'Choose a picture' });
  const sheet = chief.getByRole('dialog', { name: 'Choose a picture' });
  await open.focus();
  await chief.keyboard.press('Enter');
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  await chief.keyboard.type('passengers at a rail');
  await expect(sheet.getByRole('status')).toHaveText('Found: 1');
  await chief.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(open).toBeFocused();

  await chief.keyboard.press('Enter');
  await chief.setViewportSize({ width: 360, height: 780 });
  await chief.keyboard.type('passengers at a rail');
  await expect(sheet.getByRole('status')).toHaveText('Found: 1');
  const wide = await sheet.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await chief.keyboard.press('Tab');
  await chief.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);
  await chief.setViewportSize({ width: 1300, height: 900 });
  await expect(chief.getByRole('main').locator('figure img')).toBeVisible();

  // Another, from this computer: what is missing is said, then it is in its place at once.
  await chief.getByRole('button', { name: 'Choose another' }).click();
  await sheet.getByRole('button', { name: 'From this computer' }).click();
  await sheet.getByRole('button', { name: 'Add and use it' }).click();
  await expect(sheet.getByText('This is needed.')).toBeVisible();
  const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph('#665522') };
  await sheet.getByLabel(/^File/).setInputFiles(file);
  await sheet.getByLabel('Alt text').fill('A brown wall');
  await sheet.getByLabel('Credit').fill('Lok-yee Fan');
  await sheet.getByRole('button', { name: 'Add and use it' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(chief.getByRole('main').getByRole('img', { name: 'A brown wall' })).toBeVisible();

  // The same file a second time is not added again: it is offered, with the words that it has.
  await chief.getByRole('button', { name: 'Choose another' }).click();
  await sheet.getByRole('button', { name: 'From this computer' }).click();
  await expect(sheet.getByLabel('Credit')).toHaveValue('Lok-yee Fan');
  await sheet.getByLabel(/^File/).setInputFiles(file);
  await sheet.getByRole('button', { name: 'Add and use it' }).click();
  await expect(sheet.getByText(/^Already here since \d/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Use that one' }).click();
  await expect(sheet).toHaveCount(0);
});

test.describe('what is refused', () => {
  test.use({ allowed: [/Connecting to 'blob:|status of 4(00|13)/] });

  test('says why, stays, and adds nothing', async ({ chief, portal }) => {
    const files = await refused();
    const before = await placed(portal.dataDir);
    await choose(chief, files);
    // Two of them name who made them, the others nobody: none is taken for all.
    await chief.getByLabel('Credit', { exact: true }).fill('');
    await chief.getByRole('button', { name: 'Add to the library' }).click();
    await expect(chief.getByText('This is needed.')).toBeVisible();
    await chief.getByLabel('Credit', { exact: true }).fill('Staff');
    await chief.getByRole('button', { name: 'Add to the library' }).click();
    await expect(
      chief.getByRole('status').getByText('6 not added: the reason stands beside it.'),
    ).toBeVisible();
    for (const { name, says } of files) {
      const row = chief.getByRole('listitem').filter({ hasText: name });
      await expect(row.getByRole('alert')).toHaveText(says);
    }
    await chief.getByRole('button', { name: 'Take out: letter.jpg' }).click();
    await expect(chief.getByRole('alert').filter({ hasText: REFUSED })).toHaveCount(2);
    expect(await placed(portal.dataDir)).toEqual(before);
  });

  test('is refused as well by the server alone, whatever the request claims', async ({
    chief,
    request,
    portal,
  }) => {
    const before = await placed(portal.dataDir);
    const path = '/desk/api/add-picture';
    const headers = { Origin: portal.url };
    const form = (name: string, buffer: Buffer) => ({
      kind: 'photo',
      alt: '',
      caption: '',
      credit: 'Staff',
      file: { name, mimeType: 'image/jpeg', buffer },
    });
    for (const { name, bytes, status } of await refused()) {
      const answer = await chief.request.post(path, { headers, multipart: form(name, bytes) });
      expect(answer.status(), name).toBe(status);
    }
    // What the door still lets in is counted as it comes: just over the limit, with the words around it.
    const over = Buffer.alloc(20 * 1024 * 1024 + 128 * 1024, await photograph('#007700'));
    const long = await chief.request.post(path, { headers, multipart: form('a.jpg', over) });
    expect([long.status(), await long.json()]).toEqual([
      413,
      { ok: false, error: { code: 'picture-too-large' } },
    ]);
    const good = await photograph('#000077');
    for (const [headers, status] of [
      [{}, 403],
      [{ Origin: 'https://evil.test' }, 403],
    ] as const) {
      const answer = await chief.request.post(path, { headers, multipart: form('a.jpg', good) });
      expect(answer.status()).toBe(status);
    }
    const nobody = await request.post(path, { headers, multipart: form('a.jpg', good) });
    expect([nobody.status(), await nobody.json()]).toEqual([
      401,
      { ok: false, error: { code: 'signed-out' } },
    ]);
    const none = await chief.request.post(path, { headers, multipart: { kind: 'photo' } });
    expect(await none.json()).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { file: 'required' } },
    });

    // Nor does a body get further that never says how long it is.
    const cookie = (await chief.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    expect(await endless(`${portal.url}${path}`, { Origin: portal.url, Cookie: cookie })).toEqual({
      status: 413,
      says: { ok: false, error: { code: 'picture-too-large' } },
    });
    expect(await placed(portal.dataDir)).toEqual(before);
  });
});

/** Sends a form whose file does not end, in chunks, until the server answers. */
const endless = (url: string, headers: Record<string, string>): Promise<{ status?: number; says: unknown }> =>
  new Promise((resolve, reject) => {
    let answered = false;
    const type = 'multipart/form-data; boundary=x';
    const sending = send(url, { method: 'POST', headers: { ...headers, 'Content-Type': type } }, (answer) => {
      answered = true;
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => {
        sending.destroy();
        resolve({ status: answer.statusCode, says: JSON.parse(text) });
      });
    });
    sending.on('error', (error) => (answered ? undefined : reject(error)));
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n');
    const chunk = Buffer.alloc(256 * 1024, 1);
    const more = (): void => {
      while (!answered && !sending.destroyed)
        if (!sending.write(chunk)) return void sending.once('drain', more);
    };
    more();
  });

test.describe('a contributor', () => {
  test.use({ allowed: [/Connecting to 'blob:|status of 404/] });

  test("gets the same for another's picture as for none", async ({ chief, browser, portal }) => {
    const id = await add(chief, 'not theirs.jpg', await photograph('#aa3355'), 'A red wall');
    const { page } = await invite(chief, browser, portal, { name: 'Ka-ming Yip', role: 'Contributor' });
    const nowhere = 'aaaaaaaaaaaaaaaa';

    const text = async (path: string) => {
      const answer = await page.goto(path);
      return { status: answer?.status(), text: await page.getByRole('main').innerText() };
    };
    const theirs = await text(`/desk/pictures/${id}`);
    expect(theirs.status).toBe(404);
    expect(theirs).toEqual(await text(`/desk/pictures/${nowhere}`));

    const file = async (picture: string) => {
      const answer = await page.request.get(pathOf(picture, 1, 'og', 'jpg'));
      const { date: _, 'x-request-id': __, ...headers } = answer.headers();
      return { status: answer.status(), headers, body: await answer.text() };
    };
    expect((await file(id)).status).toBe(404);
    expect(await file(id)).toEqual(await file(nowhere));

    const found = await page.request.get(`/desk/api/find-pictures?ids=${id},${nowhere}`);
    expect(await found.json()).toEqual({ ok: true, value: [] });
    const all = await page.request.get('/desk/api/find-pictures?q=');
    expect(await all.json()).toEqual({ ok: true, value: [] });
    for (const picture of [id, nowhere]) {
      const data = { picture, alt: 'Mine now' };
      const edited = await page.request.post('/desk/api/edit-picture', {
        data,
        headers: { Origin: portal.url },
      });
      expect([edited.status(), await edited.json()]).toEqual([
        404,
        { ok: false, error: { code: 'not-found' } },
      ]);
    }
    await page.goto('/desk/pictures');
    await expect(page.getByText('No pictures of yours yet.')).toBeVisible();

    // The same file again is a picture of their own, not a sign that another exists.
    const own = await add(page, 'mine.jpg', await photograph('#aa3355'), 'A red wall');
    expect(own).not.toBe(id);
    await page.context().close();
  });
});

test('rights that end at an hour are gone from every page on the first look after it, by themselves', async ({
  chief,
  portal,
  request,
  chiefAccount,
}) => {
  const END = EDITION_INSTANT + 18 * 60_000;
  const desk = await deskClient(portal, chiefAccount);
  try {
    const added = await desk.context.post('/desk/api/add-picture', {
      multipart: {
        ...{ kind: 'photo', alt: 'A licensed wall', caption: 'Lent until seven.', credit: 'An agency' },
        rightsUntil: String(END),
        file: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photograph('#446677') },
      },
    });
    const { picture } = (await added.json()).value;
    const lead = { picture, alt: null, caption: null, credit: null };
    // After whatever other specs published: a list shows the newest with its picture.
    portal.setClock(END - 2 * 60_000);
    const story = await newStory(desk, {
      headline: 'A wall lent until seven',
      lead,
      bylines: [await anyByline(desk)],
    });
    const { path } = (await desk.give('publish-story', { story, version: 1 })).value;
    const pages = [String(path), '/section/hong-kong', '/feed.xml', '/feed.json', '/'];
    const file = pathOf(picture, 1, 'og', 'jpg');

    // The desk knew: on the day's sheet and in the library.
    for (const screen of ['/desk/today', '/desk/pictures?only=ending']) {
      await chief.goto(screen);
      await expect(chief.getByRole('link', { name: 'Lent until seven.' })).toBeVisible();
    }
    portal.setClock(END - 1);
    for (const page of pages.slice(0, 4))
      expect(await (await request.get(page)).text(), page).toContain(picture);
    expect((await request.get(file)).status()).toBe(200);

    portal.setClock(END);
    for (const page of pages) {
      const answer = await request.get(page);
      expect(answer.status(), page).toBe(200);
      expect(await answer.text(), page).not.toContain(picture);
    }
    expect((await request.get(file)).status()).toBe(404);
    await chief.goto('/desk/pictures?only=ended');
    await expect(chief.getByRole('link', { name: 'Lent until seven.' })).toBeVisible();
    // Other specs take the newest picture of the library, at any hour.
    await desk.give('edit-picture', { picture, rightsUntil: null });
  } finally {
    portal.setClock(EDITION_INSTANT);
    await desk.close();
  }
});
