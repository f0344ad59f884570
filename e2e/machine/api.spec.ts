/** A program with a key reads what is published; without one, or after it was taken back, nothing. */
import { MOST_A_MINUTE } from '#db/api/model';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test('a key is made, reads both editions, is refused by name, and opens nothing once it is taken back', async ({
  chief,
  request,
}) => {
  await chief.goto('/desk/settings/api');
  await chief.getByLabel('Who gets the key').fill('Reading app');
  await chief.getByRole('button', { name: 'Make a key' }).click();
  const key = await chief.getByText(/^hkn_[\w-]{43}$/).innerText();
  await expect(chief.getByText('Never used')).toBeVisible();

  const get = (path: string, headers: Record<string, string> = { Authorization: `Bearer ${key}` }) =>
    request.get(`/api/v1${path}`, { headers });
  const described = await get('/openapi.json', {});
  expect((await described.json()).openapi).toBe('3.1.1');
  expect(described.headers()['cache-control']).toContain('public');

  const first = await get('/stories?limit=3');
  expect(first.status()).toBe(200);
  expect(first.headers()).toMatchObject({
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding, Authorization',
    'x-robots-tag': 'noindex',
    ratelimit: `"key";r=${MOST_A_MINUTE - 1};t=60`,
  });
  const { items, next } = await first.json();
  expect(items).toHaveLength(3);
  expect(first.headers()['link']).toContain('rel="next"');
  const second = await (await get(`/stories?limit=3&before=${encodeURIComponent(next)}`)).json();
  expect(second.items.map(({ id }: { id: string }) => id)).not.toContain(items[0].id);
  const again = await get('/stories?limit=3', {
    Authorization: `Bearer ${key}`,
    'If-None-Match': first.headers()['etag'] ?? '',
  });
  expect(again.status()).toBe(304);
  const story = await (await get(`/stories/${items[0].id}`)).json();
  expect(story).toMatchObject({ headline: items[0].headline, url: items[0].url });
  expect(story.html).toContain('<p>');
  expect((await (await get('/sections?language=zh')).json()).items[0].url).toContain('/zh/section/');
  expect((await (await get('/search?q=ferries')).json()).count).toBeGreaterThan(0);

  const problem = async (path: string, headers?: Record<string, string>) => {
    const answer = await get(path, headers);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    const { status, errors } = await answer.json();
    expect(status).toBe(answer.status());
    return [status, errors?.[0]?.parameter];
  };
  expect(await problem('/stories', {})).toEqual([401, undefined]);
  expect(await problem('/stories', { Authorization: `Bearer ${key}x` })).toEqual([401, undefined]);
  expect(await problem('/stories?limit=500')).toEqual([400, 'limit']);
  expect(await problem('/stories/0000000000000000')).toEqual([404, undefined]);
  expect(await problem('/nothing')).toEqual([404, undefined]);

  await chief.reload();
  await expect(chief.getByText('Last used on 23 August 2026')).toBeVisible();
  await sound(chief, 'read API');
  // The rest of this minute's turns; the clock of the house stands still.
  const answers = await Promise.all(Array.from({ length: MOST_A_MINUTE }, () => get('/sections')));
  const refused = answers.filter((answer) => answer.status() === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.headers()['retry-after']).toBe('60');
  expect(await problem('/sections')).toEqual([429, undefined]);

  await chief.getByText('Take it back…').click();
  // Nothing brings it back, which whoever takes it away has to say.
  await expect(chief.getByText('It cannot be given back')).toBeVisible();
  await chief.getByRole('button', { name: 'Take back the key of Reading app' }).click();
  await expect(chief.getByText('This is needed.')).toBeVisible();
  await chief.getByLabel('I know that this cannot be undone').check();
  await chief.getByRole('button', { name: 'Take back the key of Reading app' }).click();
  await expect(chief.getByText('There is no key yet.')).toBeVisible();
  expect(await problem('/stories')).toEqual([401, undefined]);
  await chief.goto('/desk/log?area=api-key');
  await expect(chief.getByText(/took back a key of the read API/)).toBeVisible();
  await expect(chief.getByRole('button', { name: /^Put back/ })).toHaveCount(0);
  expect(await chief.content()).not.toContain(key);
});
