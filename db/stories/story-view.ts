/** One story as its page shows it, made from any revision: the public one, or a draft for the preview. */
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { correctionViews } from '#db/corrections/of-story';
import { noteTags, type ReadScope, type Tag } from '#db/core/read';
import { personRefs } from '#db/people/refs';
import { later, liveMarks } from '#db/live/marks';
import { liveView, placeNotices, wordsOf } from '#db/live/updates';
import { topicRefs } from '#db/topics/reader-queries';
import { bodyText } from './blocks.ts';
import { bodyView } from './body-view.ts';
import { cardColumns, type CardRow, cardsById, makeCards } from './cards.ts';
import { filedUnder } from './filed.ts';
import type { StoryContent } from './model.ts';
import { releases, stories } from './tables.ts';
import type { PersonRef, StoryCard, StoryText, StoryView, TopicRef } from './views.ts';
import { noteListBoundary } from './visible.ts';

const MOST_RELATED = 5;
const MORE_FROM = 5;

type StoryRow = CardRow & { pairKey: string };

/** Who helped, each once; not whoever signs, be it since two people were made one. */
async function helpersOf(
  scope: ReadScope,
  { language }: CardRow,
  { helpers = [] }: StoryContent,
  bylines: readonly PersonRef[],
): Promise<PersonRef[]> {
  const people = await personRefs(scope, language, helpers);
  const shown = new Map(helpers.flatMap((id) => people.get(id) ?? []).map((person) => [person.id, person]));
  for (const { id } of bylines) shown.delete(id);
  return [...shown.values()];
}

/** What a story says, without what its page puts around it. `card` is what its release (or draft) shows in lists. */
export async function storyText(
  scope: ReadScope,
  row: CardRow,
  content: StoryContent,
  before?: string,
): Promise<StoryText> {
  const [shown] = await makeCards(scope, [row]);
  if (!shown) throw new Error('A story without a card.');
  const { live: _, ...card } = shown;
  const notices = await correctionViews(scope, row.id);
  const live = content.form === 'live' ? await liveView(scope, row, notices, before) : null;
  return {
    ...card,
    points: content.points,
    body: await bodyView(scope, content.body),
    place: content.place,
    lifespan: content.form === 'obituary' ? (content.lifespan ?? '') : '',
    helpers: await helpersOf(scope, row, content, card.bylines),
    backstory: content.backstory ?? '',
    topics: await topicRefs(scope, row.language, content.topics),
    live,
    corrections: live
      ? await placeNotices(scope, row.id, notices)
      : notices.map((notice) => ({ ...notice, update: null })),
    words: row.card.words,
    searchHeadline: content.searchHeadline,
    searchDescription: content.searchDescription,
    socialHeadline: content.socialHeadline,
    text: [bodyText(content.body), ...(live ? wordsOf(live) : [])].filter(Boolean).join('\n'),
  };
}

/** The whole view of a story; `before` is the page of a live one. */
export async function storyView(
  scope: ReadScope,
  row: StoryRow,
  content: StoryContent,
  before?: string,
): Promise<StoryView> {
  const story = await storyText(scope, row, content, before);
  const { topics, body } = story;
  await noteListBoundary(scope, row.language);
  const picked = await cardsById(scope, content.related);
  const chosen = content.related.flatMap((id) => picked.get(id) ?? []).slice(0, MOST_RELATED);
  const linked = new Set(body.flatMap((block) => (block.kind === 'related-story' ? [block.story.id] : [])));
  const same = await ofTopics(scope, row, topics, [row.id, ...chosen.map((other) => other.id), ...linked]);
  const related = [...chosen, ...same].slice(0, MOST_RELATED);
  const topic = topics[0];
  const more = topic
    ? await ofTopics(scope, row, [topic], [row.id, ...related.map((other) => other.id)])
    : [];
  return {
    ...story,
    pair: await pairOf(scope, row),
    related,
    more: topic && more.length > 0 ? { topic, cards: more.slice(0, MORE_FROM) } : null,
  };
}

/** Newest visible stories that share a topic. */
async function ofTopics(
  scope: ReadScope,
  row: CardRow,
  topics: readonly TopicRef[],
  without: readonly string[],
): Promise<StoryCard[]> {
  const [first] = topics;
  if (!first) return [];
  const filed = await filedUnder(scope, 'topic', row.language, [first.id], {
    ...{ by: 'publishedAt', limit: MOST_RELATED, without },
  });
  const rows = await scope.db
    .select(cardColumns)
    .from(releases)
    .where(
      inArray(
        releases.id,
        filed.map(({ release }) => release),
      ),
    )
    .orderBy(desc(releases.publishedAt), desc(releases.story));
  return makeCards(scope, rows);
}

async function pairOf(scope: ReadScope, row: StoryRow): Promise<StoryView['pair']> {
  const twins = await scope.db
    .select({ id: stories.id })
    .from(stories)
    .where(and(eq(stories.pair, row.pairKey), ne(stories.id, row.id)))
    .orderBy(asc(stories.id));
  const twin = twins[0];
  if (!twin) return null;
  noteTags([`story:${twin.id}` as Tag]);
  const all = await scope.db
    .select()
    .from(releases)
    .where(and(eq(releases.story, twin.id), eq(releases.held, false)));
  for (const release of all) {
    scope.noteBoundary(release.liveFrom);
    scope.noteBoundary(release.liveUntil);
  }
  const live = all.find(
    (release) => release.liveFrom <= scope.t && (release.liveUntil === null || release.liveUntil > scope.t),
  );
  if (!live) return null;
  const { path, language, card, publishedAt } = live;
  const mark = live.form === 'live' ? (await liveMarks(scope, [twin.id])).get(twin.id) : undefined;
  const updatedAt = later(live.updatedAt, mark?.updatedAt) ?? publishedAt;
  return { path, language, headline: card.headline, updatedAt };
}
