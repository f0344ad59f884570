import { describe, expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, person } from '#db/core/testing';
import { systemActor } from '#db/shared/actor';
import { addDays, hkDate, hkInstant } from '#db/shared/hk-time';
import { publishStory } from './commands/publish-story.ts';
import { dueOn } from './due-queries.ts';
import { draftStory } from './testing.ts';

freshHouse();

const chief = systemActor('shell');

describe('what goes out on a day', () => {
  it('are the releases of that day in Hong Kong, earliest first, that the person may know of', async () => {
    const tomorrow = addDays(hkDate(now()), 1);
    const at = (hour: number, minute = 0): number => hkInstant(tomorrow, { hour, minute }) ?? 0;
    for (const [headline, when] of [
      ['The late one', at(23, 59)],
      ['The early one', at(0)],
      ['The day after', at(0) + 24 * 3_600_000],
    ] as const) {
      const story = await draftStory(headline);
      must(await publishStory(chief, { story, version: 1, at: when }));
    }
    expect((await dueOn(chief, tomorrow)).map(({ headline }) => headline)).toEqual([
      'The early one',
      'The late one',
    ]);
    expect(await dueOn(chief, '2026-02-30')).toEqual([]);
    expect(await dueOn(chief, "'; drop table stories")).toEqual([]);
    expect(await dueOn(await person('contributor'), tomorrow)).toEqual([]);
  });
});
