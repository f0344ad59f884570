/** Addresses of players and posts elsewhere. Pure. */
import { isSafeAddress } from '#db/stories/blocks';

/** Sites whose bare address WordPress turns into a player. */
const PLAYERS =
  /(^|\.)(youtube\.com|youtu\.be|vimeo\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|soundcloud\.com|spotify\.com|wordpress\.tv|videopress\.com|dailymotion\.com|ted\.com|flickr\.com|flic\.kr|scribd\.com|slideshare\.net|reddit\.com|tumblr\.com|mixcloud\.com|issuu\.com|bilibili\.com|weibo\.com)$/;

/** True for an address that a bare line turns into an embed. */
export const embedAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && PLAYERS.test(url.hostname);
};

/** The address, when a line is nothing else. */
export const isOwnLineAddress = (text: string): string | undefined =>
  /^https?:\/\/[^\s<>"]{3,1990}$/.test(text) && isSafeAddress(text) ? text : undefined;

/** An absolute http(s) address as we keep it, at most 2,000 characters; undefined for anything else. */
export function webAddress(text: string, base: string): string | undefined {
  const url = URL.parse(text.trim(), base);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  return url.href.length <= 2_000 && isSafeAddress(url.href) ? url.href : undefined;
}

/** The first web address in some words. */
export function addressIn(text: string, base: string): string | undefined {
  const found = /(?:https?:)?\/\/[^\s"'<>\]]{3,1990}/.exec(text)?.[0];
  return found ? webAddress(found, base) : undefined;
}

/** Name of the file that an address ends with, decoded; the host when there is none. */
export function fileName(address: string): string {
  const url = URL.parse(address);
  if (!url) return '';
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

export const isPictureFile = (address: string): boolean =>
  /\.(jpe?g|png|gif|webp|avif|bmp|svg|tiff?)$/i.test(URL.parse(address)?.pathname ?? '');
export const isSoundFile = (address: string): boolean =>
  /\.(mp3|m4a|ogg|oga|wav|flac|aac|wma)$/i.test(URL.parse(address)?.pathname ?? '');
export const isFilmFile = (address: string): boolean =>
  /\.(mp4|m4v|mov|webm|ogv|wmv|avi|mpg|mpeg|3gp|flv)$/i.test(URL.parse(address)?.pathname ?? '');
