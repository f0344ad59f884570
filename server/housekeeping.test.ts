import { expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { storyHistory } from '#db/history/desk-queries';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { emptyContent } from '#db/stories/model';
import { createHousekeeping } from './housekeeping.ts';

freshHouse();

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Five saves in one moment, from `base` on. */
async function sitting(writer: Actor, story: string, base: number): Promise<void> {
  for (let i = 0; i < 5; i += 1)
    must(
      await saveRevision(writer, {
        story,
        base: base + i,
        content: { ...emptyContent(), headline: `Take ${base + i}` },
      }),
    );
}

const left = async (writer: Actor, story: string): Promise<number> =>
  (await storyHistory(writer, story))?.sittings.flatMap(({ versions }) => versions).length ?? 0;

it('goes round once an hour, and thins what has been over for a day since', async () => {
  const mei = await person('editor');
  const keep = createHousekeeping();
  await keep();
  const { story } = must(await createStory(mei, { language: 'en', key: newId() }));
  await sitting(mei, story, 1);
  await keep();
  pass(DAY + HOUR);
  await sitting(mei, story, 6);
  expect(await left(mei, story)).toBe(11);
  await keep();
  // Of the first sitting the first and the last; the second is of today.
  expect(await left(mei, story)).toBe(7);
  pass(DAY);
  await keep();
  expect(await left(mei, story)).toBe(4);
  pass(HOUR / 2);
  await sitting(mei, story, 11);
  await keep();
  expect(await left(mei, story)).toBe(9);
});
