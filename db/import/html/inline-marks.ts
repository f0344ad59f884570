/** Inline elements as marks of ours, and links by where they lead. Pure. */
import { isSafeAddress, type Mark } from '#db/stories/blocks';
import { cutAt } from './clean-text.ts';
import { isPictureFile, webAddress } from './embeds.ts';
import { attribute, type Element } from './tree.ts';
import type { Marks, Walk } from './walk.ts';

const STYLES: Record<string, Exclude<Mark['kind'], 'language' | 'link' | 'story-link'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** Elements that only carry words. What is unknown is treated the same way. */
export const isInlineTag = (tag: string): boolean =>
  tag in STYLES ||
  tag === 'a' ||
  tag === 'q' ||
  /^(ins|u|span|font|big|small|mark|abbr|acronym|bdo|bdi|time|data|ruby|rb|rt|rp|rtc|wbr|nobr|blink|button|output|meter|progress|label|legend|noscript|picture)$/.test(
    tag,
  );

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const withMark = (marks: Marks, mark: Mark): Marks =>
  marks.some((held) => JSON.stringify(held) === JSON.stringify(mark)) ? marks : [...marks, mark];

/** Marks inside an element: its style, its language, where it leads. */
export function marksWithin(walk: Walk, element: Element, marks: Marks): Marks {
  let all = marks;
  const style = STYLES[element.tagName];
  if (style) all = withMark(all, { kind: style });
  const language = attribute(element, 'lang') || attribute(element, 'xml:lang');
  if (LANGUAGE.test(language)) all = withMark(all, { kind: 'language', tag: language });
  if (element.tagName === 'a') {
    const link = linkOf(walk, attribute(element, 'href'));
    if (link) all = [...all.filter((mark) => mark.kind !== 'link' && mark.kind !== 'story-link'), link];
  }
  return all;
}

/** Where a link leads; undefined (and noted) when readers cannot be sent there. */
export function linkOf(walk: Walk, given: string): Mark | undefined {
  const href = given.trim();
  if (href === '') return undefined;
  if (href.startsWith('#')) {
    if (href !== '#')
      walk.note({
        kind: 'link',
        text: `a link to a place on the same page (${cutAt(href, 80)}) is plain words`,
      });
    return undefined;
  }
  if (/^(mailto|tel):/i.test(href) && isSafeAddress(href) && href.length <= 2_000)
    return { kind: 'link', address: href };
  const address = webAddress(href, walk.around.base);
  if (!address) {
    walk.note({
      kind: 'link',
      text: `a link that readers cannot be sent to is plain words: ${cutAt(href, 120)}`,
    });
    return undefined;
  }
  const url = new URL(address);
  if (hostOf(url) !== walk.around.host) return { kind: 'link', address };
  const post = walk.around.postAt(url);
  if (post !== undefined) return { kind: 'story-link', story: String(post) };
  if (!isPictureFile(address))
    walk.note({
      kind: 'old-site',
      text: `a link leads to the old site, to no post of this file: ${cutAt(address, 200)}`,
    });
  return { kind: 'link', address };
}

/** Host without `www.`. */
export const hostOf = (url: URL): string => url.hostname.replace(/^www\./, '');
