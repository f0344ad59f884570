/** Stories that an editor may place, newest change first: live ones, and those that will be. */
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { listStories } from '#db/stories/desk-queries';
import type { FeedStory } from './desk-views.ts';

export async function feedForDesk(
  actor: Actor,
  { language, mine, words }: { language: Language; mine: boolean; words: string },
): Promise<FeedStory[]> {
  if (!can(actor, 'front.publish')) return [];
  const { items } = await listStories(actor, { view: mine ? 'mine' : 'all', language, headline: words });
  return items
    .filter(({ state, headline }) => state !== 'withdrawn' && headline !== '')
    .map(
      ({ id, headline, state, language: of, section, embargoUntil, path, stateAt, changedAt, readers }) => ({
        id,
        headline,
        state,
        language: of,
        section,
        embargoUntil,
        path,
        at: stateAt ?? changedAt,
        readers,
      }),
    );
}
