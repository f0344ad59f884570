/** Lists of the paper as structured data: what a page lists, in its order, and the trail that leads to it. */
import type { BreadcrumbList, CollectionPage, CorrectionComment, ItemList, WithContext } from 'schema-dts';
import type { ListedCorrection } from '#db/corrections/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { PaperNames } from '#db/settings/model';
import type { CorrectionView } from '#db/stories/views';
import { absolute } from '../site';
import { CONTEXT, siteRef } from './paper';

/** The trail that a page shows above its headline. */
export const breadcrumbJsonLd = (
  trail: readonly { name: string; path: string }[],
): WithContext<BreadcrumbList> => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absolute(path),
  })),
});

type Listed = { headline: string; path: string };

const itemList = (items: readonly Listed[]): ItemList => ({
  '@type': 'ItemList',
  numberOfItems: items.length,
  itemListElement: items.map(({ headline, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: headline,
    url: absolute(path),
  })),
});

type List = {
  name: string;
  description?: string;
  /** Canonical path of this page of the list, with its cursor. */
  path: string;
  language: Language;
  names: PaperNames;
};

const collection = ({ name, description, path, language, names }: List) => ({
  '@context': CONTEXT as typeof CONTEXT,
  '@type': 'CollectionPage' as const,
  '@id': `${absolute(path)}#page`,
  url: absolute(path),
  name,
  ...(description ? { description } : {}),
  inLanguage: tagOf(language),
  isPartOf: siteRef(language, names),
});

/** A page that lists stories, quotes or other pages. */
export const listJsonLd = (list: List, items: readonly Listed[]): WithContext<CollectionPage> => ({
  ...collection(list),
  mainEntity: itemList(items),
});

/** A notice, as its story and the list of all of them say it. */
export const correctionOf = (
  { id, text, at }: CorrectionView,
  story: { path: string },
): Exclude<CorrectionComment, string> => ({
  '@type': 'CorrectionComment',
  '@id': `${absolute(story.path)}#correction-${id}`,
  url: `${absolute(story.path)}#correction-${id}`,
  text,
  datePublished: isoHk(at),
});

/** The page of all corrections. */
export const correctionsJsonLd = (
  list: List,
  corrections: readonly ListedCorrection[],
): WithContext<CollectionPage> => ({
  ...collection(list),
  hasPart: corrections.map(({ correction, story }) => ({
    ...correctionOf(correction, story),
    about: { '@type': 'NewsArticle', '@id': `${absolute(story.path)}#article`, headline: story.headline },
  })),
});
