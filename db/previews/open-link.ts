/** What a preview link opens, for whoever holds it: the token is all the right there is. */
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { hashOf } from '#db/accounts/secrets';
import { attempt, isSpent, type Limit } from '#db/accounts/throttle';
import { now } from '#db/core/clock';
import { db, writeQuietly } from '#db/core/write';
import { pictures } from '#db/pictures/tables';
import { picturesOf } from '#db/stories/blocks';
import { draftView } from '#db/stories/draft-view';
import { isLive, releasesOf } from '#db/stories/release';
import type { StoryView } from '#db/stories/views';
import { revisions, stories } from '#db/stories/tables';
import { previewLinks } from './tables.ts';

/** Wrong tokens from one address. A token has 256 bits: this spares the server, nobody ever guesses one. */
const wrongTokens = (address: string): Limit[] => [
  { key: `preview:${hashOf(address)}`, most: 60, windowMs: 15 * 60_000 },
];

/** The form of a token; anything else is not even looked up. */
const TOKEN = /^[\w-]{43}$/;

export type OpenLink = {
  id: string;
  story: string;
  version: number;
  expiresAt: number;
  /** Nothing of the story may be told before (ms UTC); null when there is no embargo. */
  embargoUntil: number | null;
  /** Where this very version is public, when it is. */
  publicPath: string | null;
  /** Pictures that this version shows: the token opens these and no others. */
  pictures: readonly string[];
};

/** The link of a token; null when it is wrong, expired or withdrawn, or the story was taken down or thrown away. */
export async function openLink(token: string): Promise<OpenLink | null> {
  if (!TOKEN.test(token)) return null;
  const [row] = await (
    await db()
  )
    .select({
      link: previewLinks,
      revision: revisions.id,
      content: revisions.content,
      version: revisions.version,
      embargoUntil: stories.embargoUntil,
    })
    .from(previewLinks)
    .innerJoin(stories, eq(stories.id, previewLinks.story))
    .innerJoin(
      revisions,
      and(
        eq(revisions.story, stories.id),
        eq(revisions.version, sql`coalesce(${previewLinks.version}, ${stories.version})`),
      ),
    )
    .where(
      and(
        eq(previewLinks.tokenHash, hashOf(token)),
        isNull(previewLinks.withdrawnAt),
        gt(previewLinks.expiresAt, now()),
        ne(stories.state, 'withdrawn'),
        isNull(stories.binnedAt),
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(1);
  if (!row) return null;
  const { link, content, version, embargoUntil } = row;
  const { id, story, expiresAt } = link;
  const live = (await releasesOf(await db(), story)).find((release) => isLive(release, now()));
  const publicPath = live?.revision === row.revision ? live.path : null;
  const shown = [...(content.lead ? [content.lead.picture] : []), ...picturesOf(content.body)];
  return {
    id,
    story,
    version,
    expiresAt,
    embargoUntil: embargoUntil !== null && embargoUntil > now() ? embargoUntil : null,
    publicPath,
    pictures: [...new Set(shown)],
  };
}

/** The story as the holder of the token sees it; null as above. */
export async function linkedStory(token: string): Promise<{ link: OpenLink; story: StoryView } | null> {
  const link = await openLink(token);
  const found = link && (await draftView(link.story, link.version));
  return link && found ? { link, story: found } : null;
}

/** May the holder of this link have the picture? Never one whose rights have ended. */
export async function mayOpenPicture(link: OpenLink, picture: string): Promise<boolean> {
  if (!link.pictures.includes(picture)) return false;
  const [row] = await (
    await db()
  )
    .select({ until: pictures.rightsUntil })
    .from(pictures)
    .where(eq(pictures.id, picture))
    .limit(1);
  return row !== undefined && (row.until === null || row.until > now());
}

/** Says that the link was opened. A counter: no event. */
export async function countOpening(link: OpenLink): Promise<void> {
  await writeQuietly((tx) =>
    tx
      .update(previewLinks)
      .set({ opened: sql`${previewLinks.opened} + 1`, openedAt: now() })
      .where(eq(previewLinks.id, link.id)),
  );
}

/** This address has named too many tokens that open nothing: it is not listened to for a while. */
export const hasGuessed = (address: string): Promise<boolean> => isSpent(wrongTokens(address));

/** Counts a token that opened nothing. */
export const noteGuess = (address: string): Promise<boolean> => attempt(wrongTokens(address));
