/** How readers who ask at one time share a render. */
import { expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { changeSettings } from '#db/settings/commands/change-settings';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { encode } from './encode.ts';
import { watchEvents } from './freshness.ts';
import { headsOf } from './head.ts';
import { type Kept, PageStore } from './store.ts';

freshHouse();

/** A page that says which render it is, and depends on the settings. */
async function pageOf(render: number, watermark: number, t: number, boundary = Infinity): Promise<Kept> {
  const encoded = await encode(Buffer.from(`render ${render}`));
  return {
    ...encoded,
    status: 200,
    heads: headsOf({ ...encoded, type: 'text/plain', lastModified: 0 }),
    watermark,
    tags: new Set(['settings']),
    boundary: boundary > t ? boundary : Infinity,
    lastModified: 0,
    renderedAt: t,
  };
}

const textOf = (kept: Kept): string => kept.bodies.identity.toString();

/** A page each render of which waits until it is let go. */
async function slowPage(boundary?: number) {
  const store = new PageStore(await watchEvents());
  const renders: { watermark: number; letGo: () => void }[] = [];
  let began: () => void = () => undefined;
  const render = async (watermark: number, t: number): Promise<Kept> => {
    const gone = new Promise<void>((letGo) => renders.push({ watermark, letGo }));
    began();
    await gone;
    return pageOf(renders.length, watermark, t, boundary);
  };
  return {
    renders,
    ask: () => store.get('/', render).then(textOf),
    /** The next render that begins. */
    begun: () => new Promise<void>((go) => (began = go)),
  };
}

it('renders once for all who ask meanwhile, and keeps it', async () => {
  const page = await slowPage();
  const begun = page.begun();
  const readers = [page.ask(), page.ask(), page.ask()];
  await begun;
  page.renders[0]?.letGo();
  expect(await Promise.all(readers)).toEqual(['render 1', 'render 1', 'render 1']);
  expect(await page.ask()).toBe('render 1');
  expect(page.renders).toHaveLength(1);
});

it('an event that does not touch the page costs no second render', async () => {
  const chief = await person('chief');
  const page = await slowPage();
  const begun = page.begun();
  const before = page.ask();
  await begun;
  must(await createStory(chief, { language: 'en', key: newId() }));
  const after = page.ask();
  page.renders[0]?.letGo();
  expect(await Promise.all([before, after])).toEqual(['render 1', 'render 1']);
});

it('who asks after an event that touches the page gets a render that began after it', async () => {
  const chief = await person('chief');
  const page = await slowPage();
  const first = page.begun();
  const before = page.ask();
  await first;
  must(await changeSettings(chief, { indexed: true }));
  const after = [page.ask(), page.ask()];
  const second = page.begun();
  page.renders[0]?.letGo();
  await second;
  page.renders[1]?.letGo();
  expect(await Promise.all([before, ...after])).toEqual(['render 1', 'render 2', 'render 2']);
  expect(page.renders[1]?.watermark).toBeGreaterThan(page.renders[0]?.watermark ?? Infinity);
});

it('who asks after an instant at which the page changes gets a render of after it', async () => {
  const page = await slowPage(now() + 1_000);
  const first = page.begun();
  const before = page.ask();
  await first;
  pass(1_000);
  const after = page.ask();
  const second = page.begun();
  page.renders[0]?.letGo();
  await second;
  page.renders[1]?.letGo();
  expect(await Promise.all([before, after])).toEqual(['render 1', 'render 2']);
});

it('a render that fails fails for those who joined it, and not for the next', async () => {
  const store = new PageStore(await watchEvents());
  const broken = (): Promise<Kept> => Promise.reject(new Error('broken'));
  const [one, two] = await Promise.allSettled([store.get('/', broken), store.get('/', broken)]);
  expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
  const next = await store.get('/', (watermark, t) => pageOf(1, watermark, t));
  expect(textOf(next)).toBe('render 1');
});
