import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { changeTemplate } from '#db/style/commands/change-template';
import { restoreTemplate } from '#db/style/commands/restore-template';
import { saveHouseStyle } from '#db/style/commands/save-house-style';
import { keptList, templatesKept } from '#db/style/kept';
import { firstHouseStyle, HouseStyle, Snippet, StyleRule, Template } from '#db/style/model';
import type { Entry, Way } from './way.ts';

/** House style is one list: whoever changed any of it since comes first. */
function listWay({ before, after }: Entry): Way | undefined {
  const [was, is] = [HouseStyle.safeParse(before), HouseStyle.safeParse(after)];
  if (!was.success || !is.success || isDeepStrictEqual(was.data, is.data)) return undefined;
  return {
    may: 'settings.change',
    stands: async (reader) =>
      isDeepStrictEqual(await keptList(reader, 'house-style', StyleRule, firstHouseStyle), is.data),
    putBack: (actor) => saveHouseStyle(actor, { rules: was.data }),
  };
}

/** One snippet or template. Lines from before its words were kept in the log hold its name alone. */
function itemWay(kind: 'snippets' | 'templates', { before, after }: Entry): Way | undefined {
  const Kept = z.object({ whole: kind === 'snippets' ? Snippet : Template }).nullable();
  const [was, is] = [Kept.safeParse(before), Kept.safeParse(after)];
  if (!was.success || !is.success || isDeepStrictEqual(was.data, is.data)) return undefined;
  const [old, set] = [was.data?.whole, is.data?.whole];
  const id = (old ?? set)?.id;
  return {
    may: 'template.keep',
    stands: async (reader) => {
      const kept = await templatesKept(reader, kind);
      // Another one under the name of what was taken out is newer, too.
      const same = kept.find((item) => item.id === id || (set === undefined && item.name === old?.name));
      return isDeepStrictEqual(same, set);
    },
    putBack: (actor) =>
      old === undefined
        ? changeTemplate(actor, { kind, id, name: null })
        : restoreTemplate(actor, { kind, ...old }),
  };
}

export function styleWay(entry: Entry): Way | undefined {
  const { subject } = entry;
  if (subject === 'house-style') return listWay(entry);
  return subject === 'snippets' || subject === 'templates' ? itemWay(subject, entry) : undefined;
}
