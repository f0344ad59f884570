/** Where the page of a topic or an author went that was merged into another, and that of a topic or section with a new address. */
import { authorBySlug } from '#db/people/reader-queries';
import { sectionBySlug } from '#db/sections/reader-queries';
import type { Language } from '#db/shared/languages';
import {
  authorPath,
  feedAt,
  feedPath,
  ninjsFeedAt,
  ninjsFeedPath,
  type Place,
  sectionPath,
  topicPath,
} from '#db/shared/paths';
import { topicBySlug } from '#db/topics/reader-queries';

/** The page that an address of this kind and name stands for now; undefined where it is none, or nobody's. */
async function pageNow(
  kind: string | undefined,
  language: Language,
  name: string,
): Promise<string | undefined> {
  if (kind === 'topic') return (await topicBySlug(language, name))?.topic.path;
  if (kind === 'author') return (await authorBySlug(language, name))?.path;
  return kind === 'section' ? (await sectionBySlug(language, name))?.path : undefined;
}

const pathOf = { topic: topicPath, author: authorPath, section: sectionPath } as const;
const isShelf = (kind: string | undefined): kind is keyof typeof pathOf =>
  kind !== undefined && Object.hasOwn(pathOf, kind);

/** The address that stands for a page or a feed now; undefined while it stands for itself. */
export async function mergedInto({ kind, language, rest }: Place): Promise<string | undefined> {
  const feed = kind === 'feed' ? feedAt(rest) : undefined;
  const ninjs = kind === 'ninjs-feed' ? ninjsFeedAt(rest) : undefined;
  const named = feed?.subject.kind ?? ninjs?.kind ?? kind;
  if (!isShelf(named)) return undefined;
  const name = rest.split('/')[2] ?? '';
  const page = await pageNow(named, language, name);
  if (page === undefined || page === pathOf[named](language, name)) return undefined;
  if (feed) return feedPath(page, feed.format);
  return ninjs ? ninjsFeedPath(page) : page;
}
