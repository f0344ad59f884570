/** What each shortcode becomes. Pure. */
import { cleanLine, cleanText, cutAt, isVisible } from './clean-text.ts';
import { fileName, isFilmFile, isPictureFile, isSoundFile } from './embeds.ts';
import type { Attachment, FoundBlock } from './found.ts';
import { plainOf } from './lists.ts';
import { captionBlocks, galleryOf, pictureOf } from './pictures.ts';
import { embedBlock, firstAddress } from './players.ts';
import type { Shortcode } from './shortcodes.ts';
import { type Node, textOf } from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';

const MOST_CODE = 50_000;

/** Players that are named by an id of their own site. */
const BY_ID: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  wpvideo: (id) => `https://videopress.com/v/${id}`,
  videopress: (id) => `https://videopress.com/v/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
};
const PLAYERS =
  /^(embed|youtube|vimeo|soundcloud|dailymotion|ted|twitter|tweet|instagram|facebook|spotify|scribd|slideshare|flickr|wpvideo|videopress|googlevideo|archiveorg|googlemaps|googlemap)$/;

const numbers = (text: string | undefined): number[] => (text ?? '').split(/\D+/).filter(Boolean).map(Number);

function galleryPictures(walk: Walk, attributes: Record<string, string>): Attachment[] {
  const named = numbers(attributes.ids || attributes.include);
  const left = new Set(numbers(attributes.exclude));
  const all =
    named.length > 0 ? named.flatMap((id) => walk.around.attachment(id) ?? []) : walk.around.ownAttachments();
  return all.filter((attachment) => isPictureFile(attachment.address) && !left.has(attachment.id));
}

function soundOrFilm(walk: Walk, { name, attributes }: Shortcode, inner: string): FoundBlock[] {
  const isRight = name === 'audio' ? isSoundFile : isFilmFile;
  const given =
    firstAddress(walk, [attributes.src ?? '', ...Object.values(attributes), inner]) ??
    attributes.src ??
    walk.around.ownAttachments().find((attachment) => isRight(attachment.address))?.address;
  return embedBlock(walk, given ?? '', given ? fileName(given) : '', `[${name}]`);
}

function player(walk: Walk, shortcode: Shortcode, inner: string): FoundBlock[] {
  const { name, attributes } = shortcode;
  const address = firstAddress(walk, [...Object.values(attributes), inner]);
  const id = attributes.id ?? attributes['0'] ?? '';
  const made = address ?? (/^[\w-]{3,40}$/.test(id) ? BY_ID[name]?.(id) : undefined);
  return embedBlock(walk, made ?? '', '', `[${name}]`);
}

/** The blocks of a shortcode; `null` means: it was only a wrapper, its content flows on. */
export function shortcodeBlocks(
  walk: Walk,
  shortcode: Shortcode,
  nodes: readonly Node[],
  marks: Marks,
): FoundBlock[] | null {
  const { name, attributes } = shortcode;
  if (name === 'caption' || name === 'wp_caption')
    return captionBlocks(walk, nodes, marks, attributes.caption ?? '');
  if (name === 'gallery') {
    const found = galleryPictures(walk, attributes);
    if (found.length === 0)
      walk.note({ kind: 'shortcode', text: '[gallery]: none of its pictures is in this file' });
    return galleryOf(found.map(pictureOf), '');
  }
  if (name === 'audio' || name === 'video') return soundOrFilm(walk, shortcode, textOf(nodes));
  if (name === 'playlist')
    return numbers(attributes.ids).flatMap((id) => {
      const track = walk.around.attachment(id);
      return track ? embedBlock(walk, track.address, track.title, '[playlist]') : [];
    });
  if (PLAYERS.test(name)) return player(walk, shortcode, textOf(nodes));
  if (name === 'code' || name === 'sourcecode') {
    const text = cleanText(shortcode.raw).replace(/^\n+/, '').trimEnd();
    return isVisible(text) ? codeBlocks(text) : [];
  }
  if (name === 'pullquote') {
    const words = cleanLine(plainOf(asInlines(walk.blocksOf(nodes, [])).text), 400);
    return words
      ? [{ kind: 'pull-quote', words, who: cleanLine(attributes.cite ?? attributes.author ?? '', 200) }]
      : [];
  }
  if (name === 'more' || name === 'nextpage' || name === 'spacer') return [];
  if (name === 'divider') return [{ kind: 'divider' }];
  walk.note({
    kind: 'shortcode',
    text: `[${name}] ${isVisible(textOf(nodes)) ? 'was taken off its words' : 'was taken out'}`,
  });
  return null;
}

/** Text with its line breaks, in parts of what one block may hold. */
export function codeBlocks(text: string): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  for (let rest = text; rest !== '';) {
    const part = cutAt(rest, MOST_CODE);
    blocks.push({ kind: 'preformatted', text: part });
    rest = rest.slice(part.length);
  }
  return blocks;
}
