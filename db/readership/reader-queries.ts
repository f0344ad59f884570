/** Most read, as readers see it. */
import { eq } from 'drizzle-orm';
import { read } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { cardsById } from '#db/stories/cards';
import type { StoryCard } from '#db/stories/views';
import { mostReadRows } from './tables.ts';

const SHOWN = 5;

/** The five most read stories of the last 24 hours, most read first; none while there are fewer than five. */
export const mostRead = (language: Language): Promise<StoryCard[]> =>
  read([`most-read:${language}`], async (scope) => {
    const [row] = await scope.db.select().from(mostReadRows).where(eq(mostReadRows.language, language));
    const cards = await cardsById(scope, row?.stories ?? []);
    const shown = (row?.stories ?? []).flatMap((id) => cards.get(id) ?? []).slice(0, SHOWN);
    return shown.length === SHOWN ? shown : [];
  });
