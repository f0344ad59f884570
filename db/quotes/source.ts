/** The story of ours that a quote was taken from: what is asked of it, and who is told when it changes. */
import { and, eq, gte, isNotNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import { tell } from '#db/notices/tell';
import type { Actor } from '#db/shared/actor';
import { hkDate } from '#db/shared/hk-time';
import { storyText } from '#db/stories/model';
import { releases, revisions } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import type { QuoteInput } from './model.ts';
import { quotes } from './tables.ts';

/** Spaces and the shapes of quotation marks do not matter to whether words stand in a text. */
const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** Refuses (invalid) a source that readers cannot see, and a passage that does not stand in it. */
export async function refuseWrongSource(tx: Db, { story, passage }: QuoteInput): Promise<void> {
  if (story === null) {
    if (passage !== '') refuse('invalid', { fields: { passage: 'no-source' } });
    return;
  }
  const [live] = await tx
    .select({ content: revisions.content })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(and(eq(releases.story, story), visibleAt(now())))
    .limit(1);
  if (!live) return refuse('invalid', { fields: { story: 'not-public' } });
  if (passage !== '' && !plain(storyText(live.content)).includes(plain(passage)))
    refuse('invalid', { fields: { passage: 'not-in-story' } });
}

/** Tells who wrote and who checked a quote of today or later that its source was corrected or taken down: it is held. */
export async function tellOfHeldQuotes(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  story: Parameters<typeof tell>[2],
): Promise<void> {
  const taken = await tx
    .select()
    .from(quotes)
    .where(and(eq(quotes.story, story.id), gte(quotes.date, hkDate(now())), isNotNull(quotes.checkedBy)))
    .orderBy(quotes.date);
  for (const { date, words, writer, checkedBy } of taken)
    await tell(tx, actor, story, {
      kind: 'quote-held',
      to: [writer, ...(checkedBy === null ? [] : [checkedBy])],
      words: `${date}: ${words}`,
    });
}
