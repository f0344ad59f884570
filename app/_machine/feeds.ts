/** Every feed, as its address asks for it: what it holds, as one model, in one of three formats. */
import { absolute, bylineTitle, titleOf } from '../_server/site';
import { frontWords } from '../../components/words/front';
import { words } from '../../components/words/words';
import { noteMissing } from '#db/core/read';
import { env } from '#db/core/env';
import { feedContents } from '#db/feeds/reader-queries';
import type { FeedContents } from '#db/feeds/views';
import type { PaperName, PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import type { Language } from '#db/shared/languages';
import { feedAt, type FeedFormat, feedPath, frontPath, pagePath, placeOf, quotePath } from '#db/shared/paths';
import { atom, ATOM_TYPE } from './atom';
import { correctionItem, quoteItem, storyItem } from './feed-items';
import { type Feed, type FeedItem, fitted } from './feed-model';
import { JSON_FEED_TYPE, jsonFeed } from './json-feed';
import { permanentId } from './permanent-id';
import { rss, RSS_TYPE } from './rss';

const writers: Record<FeedFormat, { type: string; write: (feed: Feed) => string }> = {
  rss: { type: RSS_TYPE, write: rss },
  atom: { type: ATOM_TYPE, write: atom },
  json: { type: JSON_FEED_TYPE, write: jsonFeed },
};

type About = {
  /** Without the paper's name. */
  title: string;
  description: string;
  page: string;
  /** What it is of, for its id: never an address, which may change. */
  of: string;
};

/** What a feed says of itself: the words of its page. */
function aboutOf(contents: FeedContents, language: Language, paper: PaperName): About {
  const { name: title, tagline } = paper;
  const { list } = words(language);
  switch (contents.kind) {
    case 'paper':
      return { title, description: tagline, page: frontPath(language), of: 'paper' };
    case 'section': {
      const { id, name, about, path } = contents.section;
      return { title: name, description: about || list.sectionLine(name), page: path, of: `section/${id}` };
    }
    case 'topic': {
      const { id, name, path } = contents.topic;
      const description = contents.about || list.topicLine(name);
      return { title: name, description, page: path, of: `topic/${id}` };
    }
    case 'author': {
      const { id, name, bio, path } = contents.author;
      return {
        title: bylineTitle(name, language, paper),
        description: bio || list.authorLine(name, title),
        page: path,
        of: `author/${id}`,
      };
    }
    case 'corrections': {
      const page = pagePath(language, 'corrections');
      return { title: list.corrections, description: list.correctionsLine, page, of: 'corrections' };
    }
    case 'quotes': {
      const { title: quotes, archiveLine } = frontWords(language).quote;
      return { title: quotes, description: archiveLine, page: quotePath(language), of: 'quotes' };
    }
  }
}

function itemsOf(contents: FeedContents, language: Language, names: PaperNames): FeedItem[] {
  switch (contents.kind) {
    case 'corrections':
      return contents.corrections.map(correctionItem);
    case 'quotes':
      return contents.quotes.map((quote) => quoteItem(quote, language, names));
    default:
      return contents.stories.map(storyItem);
  }
}

/** The one model that every format is written from. */
export function feedOf(
  contents: FeedContents,
  language: Language,
  format: FeedFormat,
  names: PaperNames,
): Feed {
  const paper = names[language];
  const { title, description, page, of } = aboutOf(contents, language, paper);
  const { websubHub } = env();
  return {
    id: permanentId('feed', `${language}/${of}`),
    title: titleOf(title, paper),
    description,
    language,
    page: absolute(page),
    self: absolute(feedPath(page, format)),
    hubs: websubHub === undefined ? [] : [websubHub],
    paper: { name: paper.name, url: absolute(frontPath(language)) },
    icons: { small: absolute('/favicon-48.png'), large: absolute('/icon-512.png') },
    items: fitted(itemsOf(contents, language, names)),
  };
}

/** The header that says the same as the document does (WebSub). */
export const linksOf = ({ hubs, self }: Feed): string =>
  [...hubs.map((hub) => `<${hub}>; rel="hub"`), `<${self}>; rel="self"`].join(', ');

/** `path` is decoded, with /zh. */
export async function feedResponse(path: string): Promise<Response> {
  const place = placeOf(path);
  const asked = place?.kind === 'feed' ? feedAt(place.rest) : undefined;
  const contents = place && asked ? await feedContents(place.language, asked.subject) : null;
  if (!place || !asked || !contents) {
    noteMissing();
    return new Response(null, { status: 200 });
  }
  const feed = feedOf(contents, place.language, asked.format, await paperNames());
  const { type, write } = writers[asked.format];
  return new Response(write(feed), {
    headers: { 'Content-Type': `${type}; charset=utf-8`, Link: linksOf(feed) },
  });
}
