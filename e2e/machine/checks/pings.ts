/** Who is told of what changes: checks 71 and 88. A story is published, changed, corrected, taken down; both are listened to. */
import { feedFormats, feedPath, frontPath } from '#db/shared/paths';
import type { StoryContent } from '#db/stories/model';
import { SELDOM_MS } from '#db/live/outside';
import { UNDO_MS } from '#db/stories/undoing';
import { content, newStory } from '../../support/desk-client.ts';
import type { House } from './house.ts';
import { type Check, onEach, wrong } from './model.ts';
import { KEY, type Message } from './outside.ts';

/** How long (ms) somebody may be left without word, from when a release cannot be taken back any more. */
const SOON = 10_000;
/** How long (ms) an editor may be kept waiting. */
const AT_ONCE = 2_000;

/** How often the desk is asked whether a message is out. */
const MOST_ASKED = 500;

type Step = {
  what: 'published' | 'changed' | 'corrected' | 'withdrawn' | 'posted' | 'mended' | 'removed';
  /** Gives what the desk refused. */
  act(): Promise<string[]>;
};

/** The life of a story of a slug and section of its own, and the paths that it has in it. */
async function lifeOf(
  { desk, written }: House,
  own: { slug: string; section: string },
): Promise<{ path: string; moved: string; steps: Step[] }> {
  const first = content({
    ...own,
    headline: 'Piers are counted again',
    bylines: written.bylines.slice(0, 1),
  });
  const story = await newStory(desk, first);
  const give = async (command: string, more: object): Promise<string[]> => {
    const done = await desk.give(command, { story, ...more });
    return done.ok ? [] : [`${command}: ${JSON.stringify(done.error)}`];
  };
  const save = (base: number, more: Partial<StoryContent>) =>
    give('save-revision', { base, content: { ...first, slug: `${own.slug}-moved`, ...more } });
  const steps: Step[] = [
    { what: 'published', act: () => give('publish-story', { version: 1 }) },
    {
      what: 'changed',
      act: async () => [
        ...(await save(1, { standfirst: 'There are nine of them, not eight.' })),
        ...(await give('publish-story', { version: 2, kind: 'update' })),
      ],
    },
    {
      what: 'corrected',
      act: async () => [
        ...(await save(2, { standfirst: 'There are ten of them.' })),
        ...(await give('correct-story', {
          ...{ version: 3, kind: 'correction', place: 'end' },
          text: 'An earlier version left out one pier.',
        })),
      ],
    },
    { what: 'withdrawn', act: () => give('withdraw-story', { kind: 'gone', reason: 'It was a trial.' }) },
  ];
  const day = '/2026/08/23';
  return { steps, path: `${day}/${own.slug}`, moved: `${day}/${own.slug}-moved` };
}

/** A live story of a slug and section of its own: an update is posted, corrected and removed, each long after the other. */
async function liveLifeOf(
  { desk, pass, written }: House,
  own: { slug: string; section: string },
): Promise<{ path: string; steps: Step[] }> {
  const first = content({
    ...own,
    headline: 'Piers, minute by minute',
    form: 'live',
    bylines: written.bylines.slice(0, 1),
  });
  const story = await newStory(desk, first);
  let update = '';
  const give = async (command: string, more: object): Promise<string[]> => {
    const done = await desk.give(command, more);
    if (done.ok && command === 'post-update') update = String(done.value.update);
    return done.ok ? [] : [`${command}: ${JSON.stringify(done.error)}`];
  };
  /** Nothing about it is on its way: an answer that comes in once the clock was moved has come late. */
  const isQuiet = async (): Promise<boolean> => {
    const read = await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json();
    const receipts: { state: string }[] = read.value.receipts;
    return receipts.every(({ state }) => state !== 'waiting');
  };
  const later = (command: string, more: () => object) => async (): Promise<string[]> => {
    for (let asked = 0; asked < MOST_ASKED && !(await isQuiet()); asked += 1);
    pass(SELDOM_MS);
    return give(command, more());
  };
  const words = { headline: 'The first pier', body: [] };
  const steps: Step[] = [
    { what: 'published', act: () => give('publish-story', { story, version: 1 }) },
    { what: 'posted', act: later('post-update', () => ({ story, key: own.slug, ...words })) },
    {
      what: 'mended',
      act: later('correct-update', () => ({
        ...{ update, version: 1, ...words, headline: 'The second pier' },
        ...{ kind: 'correction', text: 'It was the second.' },
      })),
    },
    {
      what: 'removed',
      act: later('withdraw-update', () => ({ update, version: 2, reason: 'It was a trial.' })),
    },
    {
      what: 'withdrawn',
      act: () => give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' }),
    },
  ];
  return { steps, path: `/2026/08/23/${own.slug}` };
}

/** Goes through a life and listens; gives what was not told in time, not whole, or more than once. */
async function follow(
  { outside, pass, portal }: House,
  steps: readonly Step[],
  to: Message['to'],
  /** Paths that have to be told at a step; the first of them is in no other message of the house. */
  told: (what: Step['what']) => readonly [string, ...string[]],
): Promise<string[]> {
  const faults: string[] = [];
  for (const { what, act } of steps) {
    const earlier = new Set(outside.heard);
    faults.push(...(await act()));
    // It may still be taken back, and nobody hears of it; what is gone is told at once.
    if (what !== 'withdrawn') pass(UNDO_MS + 1_000);
    const wanted = told(what).map((path) => portal.url + path);
    const isAbout = (one: Message): boolean =>
      one.to === to && one.addresses.includes(wanted[0] ?? '') && !earlier.has(one);
    const message = await outside.hear(isAbout, SOON);
    if (!message) {
      faults.push(`${what}: nobody was told.`);
      continue;
    }
    faults.push(
      ...[
        ...message.faults,
        ...wanted.filter((one) => !message.addresses.includes(one)).map((one) => `${one} is not named`),
      ].map((fault) => `${what}: ${fault}`),
    );
    const count = outside.heard.filter(isAbout).length;
    if (count !== 1) faults.push(`${what}: told ${count} times.`);
  }
  return faults;
}

const threeOf = (page: string): string[] => feedFormats.map((format) => feedPath(page, format));

/** Every feed that names itself and its hub. */
const fed = ({ at }: House): string[] =>
  ['/', '/zh', '/section/hong-kong', at.section, at.topic, at.author].flatMap(threeOf);

/** What needs something to happen. */
export const pings: readonly Check[] = [
  {
    number: 71,
    name: 'every feed names its hub and itself once; the hub is told of what is published, corrected, taken down, or new in a live story',
    async run(house) {
      const { ask, outside, portal } = house;
      const named = await onEach(fed(house), async (path) => {
        const { headers, text } = await ask(path);
        const link = headers.get('link') ?? '';
        const self = portal.url + path;
        return wrong({
          [link]:
            link.includes(`<${outside.hub}>; rel="hub"`) &&
            link.split('rel="self"').length === 2 &&
            link.includes(`<${self}>; rel="self"`),
          'The text names another.': text.includes(outside.hub) && text.includes(self),
        });
      });
      const section = '/section/culture';
      const { steps } = await lifeOf(house, { slug: 'told-to-the-hub', section: 'culture' });
      const told = await follow(house, steps, 'hub', (what) => [
        feedPath(section, 'rss'),
        ...threeOf(section),
        ...threeOf(frontPath('en')),
        ...(what === 'corrected' || what === 'withdrawn' ? threeOf('/corrections') : []),
      ]);
      const live = await liveLifeOf(house, { slug: 'told-while-it-runs', section: 'sport' });
      const running = await follow(house, live.steps, 'hub', (what) => [
        feedPath('/section/sport', 'rss'),
        ...threeOf(frontPath('en')),
        ...(what === 'mended' || what === 'withdrawn' ? threeOf('/corrections') : []),
      ]);
      return [...named, ...told, ...running];
    },
  },
  {
    number: 88,
    name: 'IndexNow: the key has its address; what is new, changed and gone is told, of a live story too, and no editor waits for it',
    async run(house) {
      const { ask, desk, outside, portal, written } = house;
      const [key, other] = [await ask(`/${KEY}.txt`), await ask(`/${KEY}x.txt`)];
      const { steps, path, moved } = await lifeOf(house, { slug: 'told-to-engines', section: 'culture' });
      const live = await liveLifeOf(house, { slug: 'told-while-it-goes-on', section: 'culture' });
      // While the engine is slow to answer, the desk is not.
      const release = outside.hold();
      const slow = steps.slice(0, 1);
      const told = await follow(house, slow, 'engine', () => [path]);
      const another = await newStory(desk, { slug: 'not-kept-waiting', bylines: written.bylines });
      const began = performance.now();
      const done = await desk.give('publish-story', { story: another, version: 1 });
      const ms = Math.round(performance.now() - began);
      release();
      return [
        ...wrong({
          [`${key.status} ${key.headers.get('content-type')} “${key.text.slice(0, 60)}”`]:
            key.status === 200 &&
            /^text\/plain/.test(key.headers.get('content-type') ?? '') &&
            key.text.trim() === KEY,
          [`${other.status} for a key that is not ours`]: other.status === 404,
          [`Publishing took ${ms} ms: ${JSON.stringify(done.error)}`]: done.ok && ms < AT_ONCE,
        }),
        ...told,
        ...(await follow(house, steps.slice(1), 'engine', (what) =>
          what === 'changed' ? [moved, path] : [moved],
        )),
        ...(await follow(house, live.steps, 'engine', () => [live.path])),
        ...wrong({
          'A feed was told as a page.': outside.heard.every(
            (one) => one.to === 'hub' || !one.addresses.some((url) => /\/(feed|atom)\.\w+$/.test(url)),
          ),
          'What nobody may read was told.': !outside.heard.some(({ addresses }) =>
            addresses.some(
              (url) => url === portal.url + house.scheduled.path || url.includes('unread-draft'),
            ),
          ),
        }),
      ];
    },
  },
];
