/** The order of the sample edition, newest first: the showpiece, then one section after another; and its hours. Pure. */
import { asia } from './edition/asia.ts';
import { business } from './edition/business.ts';
import { china } from './edition/china.ts';
import { chinese } from './edition/chinese.ts';
import { culture } from './edition/culture.ts';
import { hongKong } from './edition/hong-kong.ts';
import { live } from './edition/live.ts';
import { opinion } from './edition/opinion.ts';
import { sport } from './edition/sport.ts';
import type { SampleStory } from './edition/types.ts';
import { world } from './edition/world.ts';
import { editionInstants } from './dates.ts';

const LEAD = 'late-ferries';

/** Every story once; each Chinese one after the English one that it is the pair of; the live ones, with hours of their own, last. */
export function editionOrder(): SampleStory[] {
  const rows = [hongKong, business, culture, opinion, sport, world, asia, china].map((stories) =>
    stories.filter((story) => story.key !== LEAD),
  );
  const english: SampleStory[] = hongKong.filter((story) => story.key === LEAD);
  for (let i = 0; rows.some((row) => i < row.length); i += 1)
    for (const row of rows) {
      const story = row[i];
      if (story) english.push(story);
    }
  return [...english, ...chinese, ...live];
}

const MINUTE = 60_000;
/** A translation comes out so long after its original, and never in the future. */
const TRANSLATED = 35 * MINUTE;

/** When each story first comes out (ms UTC), by key, in an edition that is begun at `start`. */
export function editionTimes(start: number): ReadonlyMap<string, number> {
  const order = editionOrder();
  const english = order.filter((story) => story.language === 'en' && story.began === undefined);
  const instants = editionInstants(start, english.length);
  const times = new Map(english.map((story, i) => [story.key, instants[i] ?? start]));
  for (const { key, began, pairOf } of order) {
    if (began !== undefined) times.set(key, Math.floor((start - began * MINUTE) / MINUTE) * MINUTE);
    else if (pairOf !== undefined)
      times.set(key, Math.min((times.get(pairOf) ?? start) + TRANSLATED, start - 5 * MINUTE));
  }
  return times;
}
