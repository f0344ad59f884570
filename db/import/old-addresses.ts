/** What a post's address was in its old place. Pure. */
import { placeOf } from '#db/shared/paths';

const MOST = 1_000;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Path (decoded, NFC) with its query; '' for what is no web address. */
export function oldPath(link: string, base?: string): string {
  const url = URL.parse(link, base);
  if (!url || !/^https?:$/.test(url.protocol)) return '';
  return `${decoded(url.pathname)}${decoded(url.search)}`.normalize('NFC');
}

/** The form in which two spellings of one old address are the same: no slash at the end, none doubled. */
export const sameAddress = (path: string): string =>
  path.replace(/\/{2,}/g, '/').replace(/\/(?=$|\?)/, '') || '/';

/** Is it a page of ours that is not a story? Those are not given away. */
const isOurs = (path: string): boolean => {
  const place = placeOf(sameAddress(path));
  return place !== undefined && place.kind !== 'story';
};

/** Every path that led to a post, the spelling of its link first; `refused` are those that are pages of ours. */
export function oldAddresses(post: { id: number; type: string; link: string }): {
  paths: string[];
  refused: string[];
} {
  const link = oldPath(post.link);
  const [path = '', query = ''] = link.split(/(?=\?)/, 2);
  const bare = sameAddress(path);
  const spellings = query === '' && bare !== '/' ? [link, bare, `${bare}/`] : [link];
  const all = [...spellings, `/?p=${post.id}`, ...(post.type === 'page' ? [`/?page_id=${post.id}`] : [])];
  const fit = [...new Set(all)].filter((one) => one.length > 1 && one.length <= MOST);
  return { paths: fit.filter((one) => !isOurs(one)), refused: fit.filter(isOurs) };
}
