/** Where each fault that machines find is mended: a field of the story, a page of the desk, or nowhere at the desk. Pure. */
import type { FindingCode } from '#db/inspections/model';
import type { FieldName } from '../field-names';

export type Repair = { field: FieldName } | { page: string } | null;

const field = (name: FieldName): Repair => ({ field: name });
const page = (address: string): Repair => ({ page: address });

const repairs: Record<FindingCode, Repair> = {
  'page-status': field('address'),
  canonical: field('address'),
  robots: page('/desk/settings'),
  title: field('search-headline'),
  description: field('search-text'),
  headline: field('headline'),
  dates: null,
  bylines: field('bylines'),
  'lead-picture': field('lead'),
  'data-missing': null,
  'data-broken': null,
  'data-headline': field('headline'),
  'data-published': null,
  'data-updated': null,
  'data-authors': field('bylines'),
  'data-helpers': field('helpers'),
  'data-picture': field('lead'),
  'picture-missing': field('lead'),
  'picture-small': field('lead'),
  'share-tags': field('search-headline'),
  'share-picture': field('lead'),
  'twin-unnamed': null,
  'twin-one-sided': null,
  'twin-stray': null,
  'author-page': page('/desk/topics'),
  'section-page': page('/desk/settings'),
  'topic-page': page('/desk/topics'),
  'feed-broken': null,
  'feed-without': null,
  'feed-headline': field('headline'),
  'sitemap-broken': null,
  'sitemap-without': null,
  'news-without': null,
  'news-headline': field('headline'),
  embed: null,
  markdown: null,
  wire: null,
  'live-page': null,
  'data-live': null,
  'data-live-times': null,
  // An address that is nobody's can be led anywhere there.
  'old-address-lost': page('/desk/settings/redirects'),
  'old-address-astray': null,
  'old-address-fate': null,
  'still-there': null,
  'still-listed': page('/desk/front'),
};

export const repairOf = (code: FindingCode): Repair => repairs[code];
