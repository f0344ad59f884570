/** What the newsroom knows about a story beside its text: the same for the screen that warns and the command that refuses. */
import { and, desc, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import type { Db } from '#db/core/client';
import { corrections } from '#db/corrections/tables';
import { liveUpdateReleases } from '#db/live/tables';
import { updateVisibleAt } from '#db/live/visible';
import { pictures } from '#db/pictures/tables';
import { remarks, suggestions } from '#db/review/tables';
import { nextHkMidnight } from '#db/shared/hk-time';
import { placeOf } from '#db/shared/paths';
import { picturesOf, storiesOf } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import { releasePictures, releases, stories } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { type CheckFacts, ownPathsOf } from './checks.ts';

const DAY_MS = 86_400_000;

/** The facts that a text cannot tell by itself, as plain data. */
export type OutsideFacts = Omit<CheckFacts, 'now' | 'picture'>;

type Story = { id: string; pair: string };

/** Facts about a version of a story at `t` (ms UTC). */
export async function outsideFacts(
  tx: Db,
  story: Story,
  content: StoryContent,
  t: number,
): Promise<OutsideFacts> {
  const [open, suggested, public_, dead, used, updates, twin] = await Promise.all([
    openComments(tx, story.id),
    openSuggestions(tx, story.id),
    publicSlug(tx, story.id, t),
    deadLinks(tx, content, t),
    usedToday(tx, story.id, content.lead?.picture ?? null, t),
    tx.$count(liveUpdateReleases, and(eq(liveUpdateReleases.story, story.id), updateVisibleAt(t))),
    twinCorrected(tx, story, t),
  ]);
  return {
    comments: open,
    suggestions: suggested,
    publicSlug: public_,
    deadLinks: dead,
    leadUsedToday: used,
    liveUpdates: updates,
    twinCorrected: twin,
  };
}

async function openComments(tx: Db, story: string): Promise<number> {
  return tx.$count(
    remarks,
    and(
      eq(remarks.story, story),
      eq(remarks.kind, 'comment'),
      isNull(remarks.under),
      isNull(remarks.settledAt),
    ),
  );
}

const openSuggestions = (tx: Db, story: string): Promise<number> =>
  tx.$count(suggestions, and(eq(suggestions.story, story), isNull(suggestions.settledAt)));

async function publicSlug(tx: Db, story: string, t: number): Promise<string | null> {
  const [row] = await tx
    .select({ path: releases.path })
    .from(releases)
    .where(and(eq(releases.story, story), eq(releases.undone, false), lte(releases.liveFrom, t)))
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  return row ? (row.path.split('/').at(-1) ?? null) : null;
}

/** Stories that readers cannot see, and paths of ours that lead to no page. */
async function deadLinks(tx: Db, content: StoryContent, t: number): Promise<string[]> {
  const linked = storiesOf(content.body);
  const seen =
    linked.length === 0
      ? []
      : await tx
          .select({ id: releases.story })
          .from(releases)
          .where(and(inArray(releases.story, linked), visibleAt(t)));
  const visible = new Set(seen.map(({ id }) => id));
  const paths = ownPathsOf(content.body).map((path) => plainPath(path));
  const known =
    paths.length === 0
      ? []
      : await tx
          .select({ path: addresses.path })
          .from(addresses)
          .where(
            and(
              inArray(addresses.path, paths),
              lte(addresses.liveFrom, t),
              or(isNull(addresses.liveUntil), gt(addresses.liveUntil, t)),
              inArray(addresses.kind, ['page', 'moved', 'redirect']),
            ),
          );
  const open = new Set(known.map(({ path }) => path));
  return [
    ...linked.filter((id) => !visible.has(id)),
    ...paths.filter((path) => {
      const kind = placeOf(path)?.kind;
      return kind === undefined || kind === 'story' ? !open.has(path) : false;
    }),
  ];
}

/** A path without query and fragment, as the addresses keep it. */
function plainPath(address: string): string {
  const { pathname } = new URL(address, 'http://localhost');
  try {
    return decodeURIComponent(pathname).normalize('NFC');
  } catch {
    return pathname;
  }
}

async function usedToday(tx: Db, story: string, picture: string | null, t: number): Promise<boolean> {
  if (picture === null) return false;
  const [other] = await tx
    .select({ id: releases.id })
    .from(releases)
    .innerJoin(releasePictures, eq(releasePictures.release, releases.id))
    .where(
      and(
        eq(releasePictures.picture, picture),
        ne(releases.story, story),
        gte(releases.publishedAt, nextHkMidnight(t) - DAY_MS),
        visibleAt(t),
      ),
    )
    .limit(1);
  return other !== undefined;
}

/** The twin was corrected since readers last got a new version of this story. */
async function twinCorrected(tx: Db, story: Story, t: number): Promise<boolean> {
  const [own] = await tx
    .select({ from: releases.liveFrom })
    .from(releases)
    .where(and(eq(releases.story, story.id), eq(releases.undone, false), lte(releases.liveFrom, t)))
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  if (!own) return false;
  const [newer] = await tx
    .select({ id: corrections.id })
    .from(corrections)
    .innerJoin(stories, eq(stories.id, corrections.story))
    .where(
      and(
        eq(stories.pair, story.pair),
        ne(stories.id, story.id),
        isNull(corrections.update),
        gt(corrections.at, own.from),
        lte(corrections.at, t),
      ),
    )
    .limit(1);
  return newer !== undefined;
}

/** The records of all pictures of a story, by id. */
export async function pictureFacts(tx: Db, content: StoryContent): Promise<Map<string, Picture>> {
  const used = [...(content.lead ? [content.lead.picture] : []), ...picturesOf(content.body)];
  if (used.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(pictures)
    .where(inArray(pictures.id, [...new Set(used)]));
  return new Map(rows.map((row) => [row.id, row]));
}

type Picture = typeof pictures.$inferSelect;
