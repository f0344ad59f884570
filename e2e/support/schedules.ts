/** Many schedules at one instant, and nobody there when it comes. */
import { anyByline, newStory } from './desk-client.ts';
import { firstChief } from './first-chief.ts';
import { EDITION_INSTANT, type Portal } from './portal.ts';

const HOUR = EDITION_INSTANT + 3_600_000;

/** How many addresses answered with each status. */
export type Statuses = Record<number, number>;

/**
 * Schedules `stories` within the second before an hour, kills the server, starts it a second before and again at the
 * hour: gives what their addresses answered both times, and whether the first request at the hour, a feed, knew of them.
 */
export async function dueTogether(
  portal: Portal,
  stories: number,
): Promise<{ before: Statuses; listed: boolean; after: Statuses }> {
  const desk = await firstChief(portal);
  const byline = await anyByline(desk);
  const paths: string[] = [];
  for (let n = 0; n < stories; n += 1) {
    const story = await newStory(desk, { headline: `Due together, number ${n}`, bylines: [byline] });
    // Anywhere in the second before the hour.
    const at = HOUR - 1 - Math.floor((n * 999) / stories);
    const given = await desk.give('publish-story', { story, version: 1, at });
    if (!given.ok) throw new Error(JSON.stringify(given.error));
    paths.push(String(given.value.path));
  }
  await desk.close();
  const statuses = async (): Promise<Statuses> => {
    const counted: Statuses = {};
    for (const answer of await Promise.all(paths.map((path) => fetch(`${portal.url}${path}`)))) {
      await answer.arrayBuffer();
      counted[answer.status] = (counted[answer.status] ?? 0) + 1;
    }
    return counted;
  };
  const startAt = async (instant: number): Promise<void> => {
    await portal.stop('SIGKILL');
    portal.setClock(instant);
    await portal.start();
  };
  await startAt(HOUR - 1_000);
  const before = await statuses();
  await startAt(HOUR);
  const listed = (await (await fetch(`${portal.url}/feed.xml`)).text()).includes('Due together, number');
  return { before, listed, after: await statuses() };
}
