/** Publishes, and asks at once: what a publish call has answered must stand on every page that is asked for after it. */
import { hkDate, isoHk } from '#db/shared/hk-time';
import { content, type DeskClient, newStory } from './desk-client.ts';
import type { Portal } from './portal.ts';

/** Addresses that show a story of a section, a topic and an author. */
type Place = { section: string; topic: { id: string; path: string }; author: { id: string; path: string } };

export type Asked = { publications: number; requests: number; old: string[] };

/** A topic and an author of the sample edition, with their addresses. */
export async function samplePlace(portal: Portal, desk: DeskClient): Promise<Place> {
  const get = async (path: string) => (await desk.context.get(path)).json();
  const found = await get('/desk/api/find-stories?language=en&live=1');
  for (const { id } of found.value) {
    const { story, current } = (await get(`/desk/api/read-story?story=${id}`)).value;
    const html = await (await fetch(`${portal.url}${story.path}`)).text();
    const path = (kind: string): string => new RegExp(`href="(/${kind}/[a-z0-9-]+)"`).exec(html)?.[1] ?? '';
    const [topic, author] = [current.content.topics[0], current.content.bylines[0]];
    if (topic && author && path('topic') && path('author'))
      return {
        section: current.content.section,
        topic: { id: topic, path: path('topic') },
        author: { id: author, path: path('author') },
      };
  }
  throw new Error('The sample edition has no story with a topic and an author.');
}

/** Pages that name a story by its headline, all of which a publication touches. */
export const pagesAbout = ({ section, topic, author }: Place, day: string): string[] => [
  '/',
  `/section/${section}`,
  '/feed.xml',
  `/section/${section}/feed.xml`,
  '/news-sitemap.xml',
  topic.path,
  author.path,
  `/archive/${day.replaceAll('-', '/')}`,
];

type Wanted = {
  path: string;
  status: number;
  shows: string[];
  hides: string[];
  /** May be the same after a change: times in a sitemap have whole seconds. */
  mayStay?: boolean;
};

/** Asks with the ETag of the last answer: a 304 says that nothing has changed. */
function reader(portal: Portal) {
  const etags = new Map<string, string>();
  return async ({ path, status, shows, hides, mayStay }: Wanted): Promise<string | undefined> => {
    const etag = etags.get(path);
    const answer = await fetch(`${portal.url}${path}`, {
      redirect: 'manual',
      headers: etag === undefined || mayStay ? {} : { 'If-None-Match': etag },
    });
    const text = await answer.text();
    etags.set(path, answer.headers.get('etag') ?? '');
    if (answer.status !== status) return `${path} answered ${answer.status}, not ${status}`;
    const missing = shows.find((words) => !text.includes(words));
    if (missing !== undefined) return `${path} does not show “${missing}”`;
    const left = hides.find((words) => text.includes(words));
    return left === undefined ? undefined : `${path} still shows “${left}”`;
  };
}

/**
 * Takes stories through their life (first publication, two updates, withdrawal) until `least` requests were sent.
 * Each publication is followed, at its answer, by all pages about the story at once. `day` is the portal's, in Hong Kong.
 */
export async function publishAndAsk(
  portal: Portal,
  desk: DeskClient,
  { place, day, least }: { place: Place; day: string; least: number },
): Promise<Asked> {
  const asked: Asked = { publications: 0, requests: 0, old: [] };
  const ask = reader(portal);
  const askAll = async (wanted: Wanted[]): Promise<void> => {
    asked.publications += 1;
    asked.requests += wanted.length;
    const wrong = await Promise.all(wanted.map(ask));
    for (const sentence of wrong)
      if (sentence !== undefined) asked.old.push(`publication ${asked.publications}: ${sentence}`);
  };
  const give = async (command: string, input: unknown): Promise<Record<string, unknown>> => {
    const given = await desk.give(command, input);
    if (!given.ok) throw new Error(`${command} was refused: ${JSON.stringify(given.error)}`);
    return given.value;
  };

  for (let n = 1; asked.requests < least; n += 1) {
    const slug = `asked-at-once-${n}`;
    const words = (step: number): string => `Pier ${n} word${n}x${step} again`;
    const text = (step: number) =>
      content({
        headline: words(step),
        slug,
        section: place.section,
        topics: [place.topic.id],
        bylines: [place.author.id],
      });
    const story = await newStory(desk, text(1));
    // The address is asked for before it is one: a kept 404 must go too.
    const expected = `/${day.replaceAll('-', '/')}/${slug}`;
    await fetch(`${portal.url}${expected}`);
    for (let step = 1; step <= 3; step += 1) {
      if (step > 1) await give('save-revision', { story, base: step - 1, content: text(step) });
      const done = await give('publish-story', { story, version: step });
      const path = String(done.path);
      const from = Number(done.from);
      const [shows, hides] = [[words(step)], step > 1 ? [words(step - 1)] : []];
      await askAll([
        { path, status: 200, shows, hides },
        ...pagesAbout(place, hkDate(from)).map((about) => ({ path: about, status: 200, shows, hides })),
        { path: `/search?q=word${n}x${step}`, status: 200, shows: [path], hides: [] },
        {
          path: `/sitemaps/stories-${hkDate(from).slice(0, 7)}.xml`,
          status: 200,
          shows: [`${path}</loc><lastmod>${isoHk(from)}</lastmod>`],
          hides: [],
          mayStay: true,
        },
      ]);
      if (step < 3) continue;
      await give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' });
      await askAll([
        { path, status: 410, shows: [], hides: shows },
        ...pagesAbout(place, hkDate(from)).map((about) => ({
          path: about,
          status: 200,
          shows: [],
          hides: shows,
        })),
      ]);
    }
  }
  return asked;
}
