/** What other servers may know: who can be followed, and what became of a story. Chosen as for every reader. */
import { and, desc, eq, lte } from 'drizzle-orm';
import { resolve } from '#db/addresses/resolve';
import { read } from '#db/core/read';
import { changedAt } from '#db/feeds/stories';
import { feedContents } from '#db/feeds/reader-queries';
import { authorBySlug, type AuthorView } from '#db/people/reader-queries';
import { people } from '#db/people/tables';
import { sectionById, type SectionView } from '#db/sections/reader-queries';
import { type FeedSubject, frontPath } from '#db/shared/paths';
import { releases } from '#db/stories/tables';
import type { StoryText } from '#db/stories/views';
import { visibleAt } from '#db/stories/visible';
import { type Followed, handles, meantBy } from './model.ts';

export type ActorView = { followed: Followed; handle: string } & (
  { kind: 'paper' } | { kind: 'section'; section: SectionView } | { kind: 'author'; author: AuthorView }
);

/** The page that shows what an actor does. */
export function pageOfActor(actor: ActorView): string {
  if (actor.kind === 'section') return actor.section.path;
  if (actor.kind === 'author') return actor.author.path;
  return frontPath(actor.followed.kind === 'paper' ? actor.followed.language : 'en');
}

const slugOf = (person: string): Promise<string | null> =>
  read([`person:${person}`], async ({ db }) => {
    const [row] = await db.select({ slug: people.slug }).from(people).where(eq(people.id, person)).limit(1);
    return row?.slug ?? null;
  });

/** Who is followed; null where there is no such section or author. Somebody merged into another answers as that one. */
export async function actorOf(followed: Followed): Promise<ActorView | null> {
  switch (followed.kind) {
    case 'paper':
      return { kind: 'paper', followed, handle: handles.paper(followed.language) };
    case 'section': {
      const section = await sectionById(followed.language, followed.section);
      const handle = handles.section(followed.section, followed.language);
      return section && { kind: 'section', followed, handle, section };
    }
    case 'author': {
      const slug = await slugOf(followed.person);
      const author = slug === null ? null : await authorBySlug('en', slug);
      if (!author) return null;
      const id = author.id;
      const own = author.path.slice(author.path.lastIndexOf('/') + 1);
      return { kind: 'author', followed, handle: handles.author({ id, slug: own }), author };
    }
  }
}

/** Who has a handle; null for nobody. */
export async function actorNamed(handle: string): Promise<ActorView | null> {
  const meant = meantBy(handle);
  if (!meant) return null;
  if (meant.kind !== 'slug') return actorOf(meant);
  const author = await authorBySlug('en', meant.slug);
  return author && actorOf({ kind: 'author', person: author.id });
}

/** The newest stories of whoever is followed: what its feed holds. */
export async function newestOf(actor: ActorView): Promise<StoryText[]> {
  const { followed } = actor;
  if (followed.kind === 'author') {
    const name = actor.kind === 'author' ? actor.author.path.split('/').at(-1) : undefined;
    if (name === undefined) return [];
    const both = [
      await storiesOf('en', { kind: 'author', name }),
      await storiesOf('zh', { kind: 'author', name }),
    ];
    return both.flat().sort((a, b) => changedAt(b) - changedAt(a));
  }
  return storiesOf(
    followed.language,
    followed.kind === 'paper' ? { kind: 'paper' } : { kind: 'section', name: followed.section },
  );
}

async function storiesOf(language: 'en' | 'zh', subject: FeedSubject): Promise<StoryText[]> {
  const contents = await feedContents(language, subject);
  return contents && 'stories' in contents ? contents.stories : [];
}

/** What became of a story by its id: on its page, taken down, or never public. */
export const fateOfStory = (story: string): Promise<'page' | 'gone' | 'withheld' | 'unknown'> =>
  read([`story:${story}`], async ({ t, db, noteBoundary }) => {
    const all = await db
      .select({ from: releases.liveFrom, until: releases.liveUntil })
      .from(releases)
      .where(and(eq(releases.story, story), eq(releases.held, false), eq(releases.undone, false)));
    for (const { from, until } of all) {
      noteBoundary(from);
      noteBoundary(until);
    }
    const [shown] = await db
      .select({ id: releases.id })
      .from(releases)
      .where(and(eq(releases.story, story), visibleAt(t)))
      .limit(1);
    if (shown) return 'page';
    const [last] = await db
      .select({ path: releases.path })
      .from(releases)
      .where(
        and(
          eq(releases.story, story),
          eq(releases.held, false),
          eq(releases.undone, false),
          lte(releases.liveFrom, t),
        ),
      )
      .orderBy(desc(releases.liveFrom))
      .limit(1);
    if (!last) return 'unknown';
    const fate = await resolve(last.path);
    if (fate.kind === 'withheld') return 'withheld';
    // One that leads somewhere else now is gone all the same.
    return fate.kind === 'unknown' ? 'unknown' : 'gone';
  });
