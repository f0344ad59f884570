/** Many schedules at one instant, and nobody there when it comes. */
import { anyByline, newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';
import { copyOfTemplate, expect, test } from '../support/test.ts';

const STORIES = 200;
const HOUR = EDITION_INSTANT + 3_600_000;

test('200 stories due in one second across a server that is down: all at the first request, none before', async () => {
  test.setTimeout(240_000);
  const copy = copyOfTemplate();
  const portal = await openPortal(copy.dir);
  try {
    const desk = await firstChief(portal);
    const byline = await anyByline(desk);
    const paths: string[] = [];
    for (let n = 0; n < STORIES; n += 1) {
      const story = await newStory(desk, { headline: `Due together, number ${n}`, bylines: [byline] });
      // Anywhere in the second before the hour.
      const given = await desk.give('publish-story', { story, version: 1, at: HOUR - 1 - (n % 1_000) * 4 });
      if (!given.ok) throw new Error(JSON.stringify(given.error));
      paths.push(String(given.value.path));
    }
    await desk.close();
    const statuses = async (): Promise<Record<number, number>> => {
      const all = await Promise.all(
        paths.map(async (path) => {
          const answer = await fetch(`${portal.url}${path}`);
          await answer.arrayBuffer();
          return answer.status;
        }),
      );
      const counted: Record<number, number> = {};
      for (const status of all) counted[status] = (counted[status] ?? 0) + 1;
      return counted;
    };
    await portal.stop('SIGKILL');
    portal.setClock(HOUR - 1_000);
    await portal.start();
    expect(await statuses()).toEqual({ 404: STORIES });
    await portal.stop('SIGKILL');
    portal.setClock(HOUR);
    await portal.start();
    // The very first request after the start: a list knows of them, and then every one of them is there.
    expect(await (await fetch(`${portal.url}/feed.xml`)).text()).toContain('Due together, number');
    expect(await statuses()).toEqual({ 200: STORIES });
  } finally {
    await portal.stop();
    copy.discard();
  }
});
