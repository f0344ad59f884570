/** Draws share pictures when what they say is published, scheduled or changed: nobody waits for it. */
import { now } from '#db/core/clock';
import { eventsAfter, newestEvent } from '#db/events/log';
import { hkDate } from '#db/shared/hk-time';
import { newestStories, quoteDrawings, storyDrawings } from './current.ts';
import { drawShares } from './draw.ts';

/** More than these (an import, a renamed section) are drawn when they are first asked for. */
const MOST_STORIES = 200;
/** Quotes are drawn some days before their date. */
const DAYS_BACK = 0;
const DAYS_AHEAD = 2;

/** Draws what the newest stories and quotes lack. Gives how many it drew; rejects as `drawShares`. */
export async function drawNewest(signal?: AbortSignal): Promise<number> {
  const stories = await storyDrawings(await newestStories(MOST_STORIES));
  return drawShares([...stories, ...(await quoteDrawings(DAYS_BACK, DAYS_AHEAD))], signal);
}

export type Drawer = { draw(signal: AbortSignal): Promise<number> };

/**
 * Looks, each time it is asked, at what happened since the last time (at first: at the newest), and draws what that
 * made due.
 */
export function makeDrawer(): Drawer {
  let seen: number | undefined;
  let day = '';
  return {
    async draw(signal) {
      const newest = await newestEvent();
      const today = hkDate(now());
      if (newest === seen && today === day) return 0;
      const events = seen === undefined ? [] : await eventsAfter(seen);
      const tags = new Set(events.flatMap((event) => event.tags));
      const everything = seen === undefined || tags.has('sections') || tags.has('settings');
      const newDay = today !== day;
      // Noted before the drawing: a picture that cannot be drawn is not tried for ever.
      seen = events.at(-1)?.id ?? newest;
      day = today;
      if (everything) return drawNewest(signal);
      const ids = [...tags].flatMap((tag) => (tag.startsWith('story:') ? [tag.slice('story:'.length)] : []));
      const quotes = newDay || tags.has('quotes') ? await quoteDrawings(DAYS_BACK, DAYS_AHEAD) : [];
      return drawShares([...(await storyDrawings(ids.slice(-MOST_STORIES))), ...quotes], signal);
    },
  };
}
