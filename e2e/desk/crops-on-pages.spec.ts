/**
 * A picture on real pages, in every shape that it is shown and shared in: the point that matters lies where its focal
 * point puts it, and where a shape was cut by hand, it is cut so.
 */
import type { APIRequestContext, Page } from '@playwright/test';
import sharp from 'sharp';
import type { DeskClient } from '../support/desk-client.ts';
import { anyByline, newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect } from '../support/test.ts';

const WHOLE = { width: 2400, height: 1200 };
/** Parts of the picture: what matters, near a corner, and what only the hand finds. */
const MATTERS = { x: 0.86, y: 0.2 };
const BESIDE = { x: 0.15, y: 0.7 };
/** A square of 720 px around what lies beside. */
const BY_HAND = { left: 0, top: 0.4, width: 0.3 };

const dot = (colour: string, { x, y }: typeof MATTERS) =>
  `<circle cx="${x * WHOLE.width}" cy="${y * WHOLE.height}" r="90" fill="${colour}"/>`;
const panorama = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WHOLE.width}" height="${WHOLE.height}">
        <rect width="100%" height="100%" fill="#9a9a92"/>${dot('#e01010', MATTERS)}${dot('#1010e0', BESIDE)}</svg>`,
    ),
  )
    .jpeg({ quality: 92 })
    .toBuffer();

type Seen = { width: number; height: number; red: Point | null; blue: Point | null };
type Point = { x: number; y: number };

/** Where the two dots lie in a picture, in parts of it. */
async function look(bytes: Buffer): Promise<Seen> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = (is: (r: number, b: number) => boolean): Point | null => {
    let [n, sumX, sumY] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 3) {
      if (!is(data[at] ?? 0, data[at + 2] ?? 0)) continue;
      n += 1;
      sumX += ((at / 3) % info.width) + 0.5;
      sumY += Math.floor(at / 3 / info.width) + 0.5;
    }
    return n > 8 ? { x: sumX / n / info.width, y: sumY / n / info.height } : null;
  };
  return {
    ...{ width: info.width, height: info.height },
    red: middle((r, b) => r > 150 && b < 100),
    blue: middle((r, b) => b > 150 && r < 100),
  };
}

/** Where something of the whole lies in the largest window of a shape around what matters. */
function around(of: Point, shape: number): Point {
  const whole = WHOLE.width / WHOLE.height;
  const part = (at: number, centre: number, size: number): number =>
    (at - Math.min(Math.max(centre - size / 2, 0), 1 - size)) / size;
  return {
    x: part(of.x, MATTERS.x, Math.min(1, shape / whole)),
    y: part(of.y, MATTERS.y, Math.min(1, whole / shape)),
  };
}

const near = (found: Point | null, wanted: Point): boolean =>
  found !== null && Math.abs(found.x - wanted.x) < 0.025 && Math.abs(found.y - wanted.y) < 0.025;

/** The shape and file of every place that shows the picture on a page, with what is seen there. */
async function shownOn(page: Page, path: string, picture: string): Promise<[string, Seen][]> {
  await page.goto(path);
  const found: [string, Seen][] = [];
  for (const image of await page.locator(`img[src*="${picture}"]`).all()) {
    if (!(await image.isVisible())) continue;
    await image.scrollIntoViewIfNeeded();
    const name = await image.evaluate(async (node: HTMLImageElement) => {
      await node.decode();
      return node.currentSrc.split('/').at(-1)?.split('.')[0] ?? '';
    });
    found.push([name, await look(await image.screenshot({ animations: 'disabled' }))]);
  }
  return found;
}

/** The files that machines are told of, and the tall one, which the desk posts by hand. */
async function shared(
  request: APIRequestContext,
  paths: readonly string[],
  picture: string,
): Promise<[string, Seen][]> {
  const texts = await Promise.all(paths.map(async (path) => (await request.get(path)).text()));
  const found = texts.join().match(new RegExp(`/pictures/${picture}/[0-9a-z-]+\\.v\\d+\\.jpg`, 'g')) ?? [];
  const files = new Set(found.flatMap((file) => [file, file.replace(/[^/]+(?=\.v\d+\.jpg)/, '4x5-1080')]));
  return Promise.all(
    [...files].map(async (file): Promise<[string, Seen]> => {
      const answer = await request.get(file);
      expect(answer.status(), file).toBe(200);
      return [file.split('/').at(-1)?.split('.')[0] ?? '', await look(await answer.body())];
    }),
  );
}

async function publish(
  desk: DeskClient,
  more: Parameters<typeof newStory>[1],
): Promise<{ story: string; path: string }> {
  const story = await newStory(desk, { bylines: [await anyByline(desk)], ...more });
  const done = await desk.give('publish-story', { story, version: 1 });
  expect(done.error).toBeUndefined();
  return { story, path: String(done.value.path) };
}

alone(
  'what matters in a picture is where its focal point and its crops put it, in every shape',
  async ({ house, page, request }) => {
    const desk = await firstChief(house);
    house.setClock(EDITION_INSTANT + 60_000);
    const added = await desk.context.post('/desk/api/add-picture', {
      multipart: {
        ...{ kind: 'photo', alt: 'Two dots', caption: 'Two dots.', credit: 'Staff' },
        ...{ focalX: String(MATTERS.x), focalY: String(MATTERS.y) },
        file: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await panorama() },
      },
    });
    const picture = String((await added.json()).value.picture);
    const use = { picture, alt: null, caption: null, credit: null };
    const { story, path } = await publish(desk, {
      headline: 'Panoramas of two dots are wide',
      lead: use,
      body: [
        { id: 'a', kind: 'paragraph', text: [{ text: 'Words before it.' }] },
        { id: 'b', kind: 'picture', use, size: 'wide' },
      ],
    });
    const beside = await publish(desk, {
      headline: 'Another story leads to the panoramas',
      body: [
        { id: 'a', kind: 'paragraph', text: [{ text: 'Words before it.' }] },
        { id: 'b', kind: 'related-story', story },
      ],
    });
    const paths = ['/', '/section/hong-kong', '/search?q=panoramas', path, beside.path];

    const everywhere = async (): Promise<[string, Seen][]> => {
      const all = await shared(request, [path, '/feed.xml'], picture);
      for (const width of [360, 1300]) {
        await page.setViewportSize({ width, height: 900 });
        for (const one of paths) {
          const shown = await shownOn(page, one, picture);
          expect(shown.length, `${one} at ${width} px shows it`).toBeGreaterThan(0);
          all.push(
            ...shown.map(([name, seen]): [string, Seen] => [`${name} on ${one} at ${width} px`, seen]),
          );
        }
      }
      return all;
    };

    const before = await everywhere();
    const shapes = new Set(before.map(([name]) => name.replace(/-\d+ on .*/, '')));
    expect([...shapes].sort()).toEqual(
      ['og', '16x9-1200', '4x3-1200', '1x1-1200', '4x5-1080', '3x2', '1x1', 'full'].sort(),
    );
    for (const [name, seen] of before)
      expect(
        near(seen.red, around(MATTERS, seen.width / seen.height)),
        `${name}: ${JSON.stringify(seen)}`,
      ).toBe(true);

    expect((await desk.give('edit-picture', { picture, crops: { '1x1': BY_HAND } })).ok).toBe(true);
    const inHand = {
      x: (BESIDE.x - BY_HAND.left) / BY_HAND.width,
      y: (BESIDE.y - BY_HAND.top) / (BY_HAND.width * (WHOLE.width / WHOLE.height)),
    };
    for (const [name, seen] of await everywhere()) {
      const isCut = name.startsWith('1x1');
      const right = isCut
        ? near(seen.blue, inHand) && !seen.red
        : near(seen.red, around(MATTERS, seen.width / seen.height));
      expect(right, `${name}: ${JSON.stringify(seen)}`).toBe(true);
    }
    await desk.close();
  },
);
