/** The story list as a page shows it: rows with the hits marked, what to widen, views of one's own, colleagues. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import { db } from '#db/core/write';
import { notesOf } from '#db/search/drafts';
import type { Phrase } from '#db/search/query';
import { marked, type MarkedPart, snippet } from '#db/search/snippet';
import type { Actor } from '#db/shared/actor';
import type { Named } from '#db/review/model';
import { countStories, listStories } from '#db/stories/desk-queries';
import type { DeskStory } from '#db/stories/desk-views';
import { deskText, type StoryContent } from '#db/stories/model';
import { revisions, stories } from '#db/stories/tables';
import { readable } from '#db/stories/whose';
import { ListAddress, type StoryFilter, type Widened, widened } from './model.ts';
import { savedViews } from './tables.ts';

/** Where a search found a story: its headline, and a passage of the text or of the notes when that says more. */
export type Hit = { headline: MarkedPart[]; passage: MarkedPart[] | null; inNotes: boolean };

export type ListPage = {
  items: (DeskStory & { hit: Hit | null })[];
  older: string | null;
  /** What in the box was not understood, and looked for as words. */
  misread: string[];
  /** Of a list that is empty: how many there are without each of its filters. */
  wider: { without: Widened | 'view'; count: number }[];
};

const held = (parts: readonly MarkedPart[]): boolean => parts.some(({ hit }) => hit);

function hitOf(content: StoryContent, notes: string, phrases: readonly Phrase[]): Hit {
  const headline = marked(content.headline, phrases);
  // Each phrase stands in the headline: a passage would say the same again.
  if (phrases.every((phrase) => held(marked(content.headline, [phrase]))))
    return { headline, passage: null, inNotes: false };
  const text = snippet(deskText(content), phrases);
  if (held(text)) return { headline, passage: text, inNotes: false };
  const said = snippet(notes, phrases);
  return { headline, passage: held(said) ? said : null, inNotes: true };
}

/** Hits of stories, by id; asked again for what this person may read, so that no passage rests on a list alone. */
async function hitsOf(
  actor: Actor,
  ids: readonly string[],
  phrases: readonly Phrase[],
): Promise<Map<string, Hit>> {
  if (phrases.length === 0 || ids.length === 0) return new Map();
  const reader = await db();
  const rows = await reader
    .select({ story: stories.id, content: revisions.content })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.story, stories.id), eq(revisions.version, stories.version)))
    .where(and(inArray(stories.id, [...ids]), readable(actor)));
  const found = new Map<string, Hit>();
  for (const { story, content } of rows)
    found.set(story, hitOf(content, await notesOf(reader, story), phrases));
  return found;
}

/** A page of the list with what was looked for marked, and for an empty one what to widen. */
export async function listPage(actor: Actor, filter: StoryFilter): Promise<ListPage> {
  const { items, older, phrases, misread } = await listStories(actor, filter);
  const hits = await hitsOf(
    actor,
    items.map(({ id }) => id),
    phrases,
  );
  const wider: ListPage['wider'] = [];
  if (items.length === 0)
    for (const without of widened.filter((name) => filter[name] !== undefined))
      wider.push({
        without,
        count: await countStories(actor, { ...filter, before: undefined, [without]: undefined }),
      });
  // A view is a filter too, for whoever asks more of it than it holds.
  if (wider.length > 0 && filter.view !== 'all' && filter.view !== 'bin')
    wider.push({
      without: 'view',
      count: await countStories(actor, { ...filter, before: undefined, view: 'all' }),
    });
  return {
    items: items.map((story) => ({ ...story, hit: hits.get(story.id) ?? null })),
    older,
    misread,
    wider,
  };
}

export type SavedView = { id: string; name: string; filter: StoryFilter };

/** Views that a person named for themselves, in the order in which they were kept. */
export async function viewsOf(actor: Actor): Promise<SavedView[]> {
  const rows = await (
    await db()
  )
    .select()
    .from(savedViews)
    .where(eq(savedViews.person, actor.id))
    .orderBy(asc(savedViews.at), asc(savedViews.id));
  // Read again as an address is: a filter that there is no more says nothing.
  return rows.map(({ id, name, filter }) => ({ id, name, filter: ListAddress.parse(filter) }));
}

/** Everyone who can sign in, by name. */
export const colleagues = async (): Promise<Named[]> =>
  (await db())
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isNull(users.suspendedAt))
    .orderBy(asc(users.name), asc(users.id));
