import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { indexNow, SETTING } from '#db/pings/index-now';
import { saveSections } from '#db/sections/commands/save-sections';
import { asWritten } from '#db/sections/desk-queries';
import { SectionInput } from '#db/sections/model';
import { sectionsInOrder } from '#db/sections/in-order';
import { changeSettings, SiteChanges } from '#db/settings/commands/change-settings';
import { settingsNow } from '#db/settings/settings-now';
import type { Entry, Way } from './way.ts';

/** The mark of the sample edition goes with the edition: nobody puts it back. */
const Site = SiteChanges.omit({ sample: true });
const Pings = z.strictObject({ [SETTING]: z.boolean() });

/** Settings that readers' pages depend on, each of them for itself; and whether search engines are told. */
export function siteWay({ before, after }: Entry): Way | undefined {
  const [told, tells] = [Pings.safeParse(before), Pings.safeParse(after)];
  if (told.success && tells.success)
    return {
      may: 'settings.change',
      stands: async (reader) => {
        const { on, byServer } = await indexNow(reader);
        return !byServer && on === tells.data[SETTING];
      },
      putBack: (actor) => setIndexNow(actor, { on: told.data[SETTING] }),
    };
  const [was, is] = [Site.safeParse(before), Site.safeParse(after)];
  if (!was.success || !is.success) return undefined;
  const [old, set] = [Object.keys(was.data).sort(), Object.entries(is.data)];
  // A line that does not say of each setting what it was is not whole.
  if (set.length === 0 || !isDeepStrictEqual(old, set.map(([key]) => key).sort())) return undefined;
  return {
    may: 'settings.change',
    stands: async (reader) => {
      const now = await settingsNow(reader);
      return set.every(([key, value]) => now.get(key) === value);
    },
    putBack: (actor) => changeSettings(actor, was.data),
  };
}

/** Rows of the log hold a section's place too; the order of the list says it. */
const Sections = z.array(z.object(SectionInput.shape)).min(1);

/** Names, words and order of sections are one list. */
export function sectionsWay({ before, after }: Entry): Way | undefined {
  const [was, is] = [Sections.safeParse(before), Sections.safeParse(after)];
  if (!was.success || !is.success || isDeepStrictEqual(was.data, is.data)) return undefined;
  return {
    may: 'settings.change',
    stands: async (reader) => isDeepStrictEqual((await sectionsInOrder(reader)).map(asWritten), is.data),
    putBack: (actor) => saveSections(actor, was.data),
  };
}
