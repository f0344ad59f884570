/** Stories as other newsrooms' systems take them: IPTC ninjs 3.1, one by one and as a list. */
import type { PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { resolve } from '#db/addresses/resolve';
import { noteMissing } from '#db/core/read';
import { feedContents } from '#db/feeds/reader-queries';
import { changedAt } from '#db/feeds/stories';
import { pathOf, sharedVariant } from '#db/pictures/variants';
import { isoHk } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import { ninjsFeedAt, pagePath, placeOf, storyInForm } from '#db/shared/paths';
import { storyById } from '#db/stories/reader-queries';
import type { PictureView, StoryText } from '#db/stories/views';
import { absolute, bylineTitle, titleOf } from '../_server/site';
import { words } from '../../components/words/words';
import { pictureFile } from './feed-html';
import { storyItem } from './feed-items';
import { permanentId } from './permanent-id';

export const NINJS_TYPE = 'application/json; charset=utf-8';

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

/** Bytes of text in a list: as in other feeds. */
const MOST_TEXT = 600_000;

type Rendition = { name: string; href: string; contentType: string; width: number; height: number };

/** What we say of a news object; the schema has more (`testing/ninjs-3.1.schema.json`), and nothing else is allowed. */
export type Ninjs = {
  uri: string;
  type: 'text' | 'picture' | 'composite';
  representationType?: 'full' | 'partial';
  version?: string;
  firstCreated?: string;
  versionCreated?: string;
  pubStatus: 'usable' | 'withheld' | 'canceled';
  language: string;
  title?: string;
  headlines?: { role: string; value: string }[];
  descriptions?: { role: string; contentType: string; value: string }[];
  bodies?: { role: string; contentType: string; wordCount?: number; charCount?: number; value: string }[];
  by?: string;
  slugline?: string;
  located?: string;
  copyrightHolder?: string;
  copyrightNotice?: string;
  infoSources?: { name: string; role: string; uri: string }[];
  subjects?: { name: string; rel: string; uri: string }[];
  genres?: { name: string; literal: string }[];
  renditions?: Rendition[];
  associations?: (Ninjs & { name: string; rel?: string })[];
  altIds?: { role: string; value: string }[];
  trustIndicators?: { title: string; href: string }[];
  standard: typeof STANDARD;
};

const PLAIN = 'text/plain';

function pictureOf(picture: PictureView, language: Language): Ninjs & { name: string; rel: string } {
  const og = sharedVariant('og');
  const { src, width, height } = pictureFile(picture);
  return {
    name: 'lead',
    rel: 'lead',
    uri: absolute(pathOf(picture.id, picture.cut, og.name, 'jpg')),
    type: 'picture',
    pubStatus: 'usable',
    language: tagOf(language),
    ...(picture.credit ? { by: picture.credit } : {}),
    ...(picture.copyright ? { copyrightNotice: picture.copyright } : {}),
    descriptions: [
      { role: 'alt', contentType: PLAIN, value: picture.alt },
      ...(picture.caption ? [{ role: 'caption', contentType: PLAIN, value: picture.caption }] : []),
    ],
    renditions: [
      {
        name: 'card',
        href: absolute(pathOf(picture.id, picture.cut, og.name, 'jpg')),
        contentType: 'image/jpeg',
        width: og.width,
        height: og.height,
      },
      { name: 'whole', href: src, contentType: 'image/webp', width, height },
    ],
    standard: STANDARD,
  };
}

/** A public story, whole; with `brief` its beginning alone. */
export function ninjsOf(story: StoryText, names: PaperNames, brief = false): Ninjs {
  const { id, language, path, headline, section, topics, bylines, helpers, picture, form } = story;
  const item = storyItem(story);
  const changed = changedAt(story);
  const w = words(language);
  const by = bylines.map(({ name }) => name);
  return {
    uri: permanentId('story', id),
    type: 'text',
    representationType: brief ? 'partial' : 'full',
    version: String(changed),
    firstCreated: isoHk(story.publishedAt),
    versionCreated: isoHk(changed),
    pubStatus: 'usable',
    language: tagOf(language),
    title: headline,
    headlines: [
      { role: 'main', value: headline },
      ...(['', headline].includes(story.cardHeadline) ? [] : [{ role: 'short', value: story.cardHeadline }]),
      ...(story.kicker ? [{ role: 'kicker', value: story.kicker }] : []),
    ],
    descriptions: [
      ...(story.standfirst ? [{ role: 'summary', contentType: PLAIN, value: story.standfirst }] : []),
      ...story.points.map((value) => ({ role: 'point', contentType: PLAIN, value })),
      ...story.corrections.map(({ kind, at, text }) => ({
        role: kind,
        contentType: PLAIN,
        value: `${w.story.correctionHead(w.corrections[kind], isoHk(at))} ${text}`,
      })),
    ],
    bodies: brief
      ? [{ role: 'brief', contentType: 'text/html', value: item.brief }]
      : [
          { role: 'main', contentType: 'text/html', value: item.html },
          {
            role: 'text',
            contentType: PLAIN,
            wordCount: story.words,
            charCount: [...story.text].length,
            value: story.text,
          },
        ],
    ...(by.length > 0 ? { by: w.story.byNames(by) } : {}),
    slugline: path.slice(path.lastIndexOf('/') + 1),
    ...(story.place ? { located: story.place } : {}),
    copyrightHolder: names[language].name,
    infoSources: [
      ...bylines.map((one) => ({ name: one.name, role: 'author', uri: absolute(one.path) })),
      ...helpers.map((one) => ({ name: one.name, role: 'contributor', uri: absolute(one.path) })),
      { name: names[language].name, role: 'publisher', uri: absolute('/') },
    ],
    subjects: [
      ...(section ? [{ name: section.name, rel: 'section', uri: absolute(section.path) }] : []),
      ...topics.map((topic) => ({ name: topic.name, rel: 'topic', uri: absolute(topic.path) })),
    ],
    genres: [{ name: w.forms[form], literal: form }],
    ...(picture ? { associations: [pictureOf(picture, language)] } : {}),
    altIds: [
      { role: 'id', value: id },
      { role: 'url', value: absolute(path) },
    ],
    trustIndicators: (['standards', 'ownership', 'masthead', 'corrections'] as const).map((page) => ({
      title: page === 'corrections' ? w.list.corrections : w.pages[page],
      href: absolute(pagePath(language, page)),
    })),
    standard: STANDARD,
  };
}

/** What takes the place of a story that was taken down: nothing of what it said. */
export const cancelled = (
  { story, at, kind }: { story: string; at: number; kind: 'gone' | 'withheld' },
  language: Language,
): Ninjs => ({
  uri: permanentId('story', story),
  type: 'text',
  version: String(at),
  versionCreated: isoHk(at),
  pubStatus: kind === 'gone' ? 'canceled' : 'withheld',
  language: tagOf(language),
  standard: STANDARD,
});

/** The stories of a list as one object; whole as far as they fit, the newest first. */
export function ninjsList(
  list: { of: string; title: string; language: Language },
  stories: readonly StoryText[],
  names: PaperNames,
): Ninjs {
  let left = MOST_TEXT;
  const whole = stories.map((story) => {
    const item = ninjsOf(story, names);
    const size = new TextEncoder().encode(JSON.stringify(item)).length;
    if (size > left) return ninjsOf(story, names, true);
    left -= size;
    return item;
  });
  return {
    uri: permanentId('feed', `${list.language}/${list.of}/ninjs`),
    type: 'composite',
    // The newest change in it: the same stories give the same bytes.
    versionCreated: isoHk(Math.max(0, ...stories.map(changedAt))),
    pubStatus: 'usable',
    language: tagOf(list.language),
    title: list.title,
    copyrightHolder: names[list.language].name,
    associations: whole.map((item) => ({ name: item.title ?? '', rel: 'item', ...item })),
    standard: STANDARD,
  };
}

function asJson(item: Ninjs, page: string | null): Response {
  return new Response(`${JSON.stringify(item)}\n`, {
    headers: {
      'Content-Type': NINJS_TYPE,
      'X-Robots-Tag': 'noindex',
      ...(page === null ? {} : { Link: `<${page}>; rel="canonical"` }),
    },
  });
}

/** `path` is decoded, with /zh. */
export async function ninjsResponse(path: string): Promise<Response> {
  const form = storyInForm(path);
  const fate = form ? await resolve(form.story) : undefined;
  const language = placeOf(path)?.language ?? 'en';
  if (form && (fate?.kind === 'gone' || fate?.kind === 'withheld'))
    return asJson(cancelled(fate, language), absolute(form.story));
  const story = fate?.kind === 'page' ? await storyById(fate.story) : null;
  if (story) return asJson(ninjsOf(story, await paperNames()), absolute(story.path));
  noteMissing();
  return new Response(null);
}

/** `path` is decoded, with /zh. */
export async function ninjsFeedResponse(path: string): Promise<Response> {
  const place = placeOf(path);
  const subject = place?.kind === 'ninjs-feed' ? ninjsFeedAt(place.rest) : undefined;
  const contents = place && subject ? await feedContents(place.language, subject) : null;
  if (!place || !contents || contents.kind === 'corrections' || contents.kind === 'quotes') {
    noteMissing();
    return new Response(null);
  }
  const { language } = place;
  const names = await paperNames();
  const list =
    contents.kind === 'paper'
      ? { of: 'paper', title: names[language].name }
      : contents.kind === 'section'
        ? { of: `section/${contents.section.id}`, title: contents.section.name }
        : contents.kind === 'topic'
          ? { of: `topic/${contents.topic.id}`, title: contents.topic.name }
          : {
              of: `author/${contents.author.id}`,
              title: bylineTitle(contents.author.name, language, names[language]),
            };
  const title = titleOf(list.title, names[language]);
  const whole = ninjsList({ of: list.of, title, language }, contents.stories, names);
  return asJson(whole, null);
}
