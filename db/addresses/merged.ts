/** Where the page of a topic or an author went that was merged into another. */
import { authorBySlug } from '#db/people/reader-queries';
import {
  authorPath,
  feedAt,
  feedPath,
  ninjsFeedAt,
  ninjsFeedPath,
  type Place,
  topicPath,
} from '#db/shared/paths';
import { topicBySlug } from '#db/topics/reader-queries';

/** The address that stands for a page or a feed now; undefined while it stands for itself. */
export async function mergedInto({ kind, language, rest }: Place): Promise<string | undefined> {
  const feed = kind === 'feed' ? feedAt(rest) : undefined;
  const ninjs = kind === 'ninjs-feed' ? ninjsFeedAt(rest) : undefined;
  const named = feed?.subject.kind ?? ninjs?.kind ?? kind;
  const name = rest.split('/')[2] ?? '';
  const as = (page: string): string => {
    if (feed) return feedPath(page, feed.format);
    return ninjs ? ninjsFeedPath(page) : page;
  };
  if (named === 'topic') {
    const path = (await topicBySlug(language, name))?.topic.path;
    return path !== undefined && path !== topicPath(language, name) ? as(path) : undefined;
  }
  if (named === 'author') {
    const path = (await authorBySlug(language, name))?.path;
    return path !== undefined && path !== authorPath(language, name) ? as(path) : undefined;
  }
  return undefined;
}
