/** Media RSS: the picture of an item, with its size, its words, who made it and whose it is. In RSS and Atom alike. */
import { xmlText } from '#db/shared/xml';
import type { FeedPicture } from './feed-model';
import { element } from './xml';

export const MEDIA = 'http://search.yahoo.com/mrss/';

export const mediaContent = (picture: FeedPicture | null): string =>
  picture === null
    ? ''
    : `<media:content url="${xmlText(picture.url)}" medium="image" type="${picture.type}" width="${picture.width}" height="${picture.height}">${element('media:description', picture.alt)}${element('media:credit', picture.credit)}${element('media:copyright', picture.copyright)}</media:content>`;
