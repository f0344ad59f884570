/** The last step from what was found in a post to a body of ours: ids, pictures that came, stories by their ids. Pure. */
import { createHash } from 'node:crypto';
import { type Block, inlinesOf, MAX_BLOCKS, type PictureUse, blockText } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';
import { cutAt } from './html/clean-text.ts';
import type { FoundBlock, FoundPicture, PlainBlock } from './html/found.ts';

/** Room left for what is folded together at the end of a body that is too long. */
const FOLD_AFTER = MAX_BLOCKS - 50;
const MOST_FOLDED = 20_000;

export type Settled = {
  body: Block[];
  /** Pictures that are not there: their captions stand as paragraphs. */
  missing: FoundPicture[];
  /** Blocks that came as plain words, and blocks for which even that left no room. */
  folded: number;
  lost: number;
};

const stamp = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20);
const pictureStamp = (picture: FoundPicture): string => `p${stamp(picture.address)}`;
const galleryStamp = (pictures: readonly FoundPicture[]): string =>
  `g${stamp(pictures.map((picture) => picture.address).join('\n'))}`;

const shownAs = (picture: FoundPicture, id: string): PictureUse => ({
  picture: id,
  alt: picture.alt || null,
  caption: picture.caption || null,
  credit: null,
});

/**
 * Makes the body. `pictures` gives our id for a remote address, `stories` our id for an old post's. Block ids are the
 * same every time, and those of pictures name their source: a second run recognises what the first has fetched.
 */
export function settleBody(
  found: readonly FoundBlock[],
  pictures: (address: string) => string | undefined,
  stories: (post: string) => string,
): Settled {
  const body: Block[] = [];
  const missing: FoundPicture[] = [];
  const taken = new Set<string>();
  let number = 0;
  const unique = (id: string): string => {
    let free = id;
    for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
    taken.add(free);
    return free;
  };
  const add = (block: PlainBlock) => {
    number += 1;
    body.push({ ...block, id: unique(`b${number}`) } as Block); // a plain block is a block without its id
  };
  const addPicture = (picture: FoundPicture) => {
    const id = pictures(picture.address);
    if (id) {
      body.push({
        id: unique(pictureStamp(picture)),
        kind: 'picture',
        use: shownAs(picture, id),
        size: 'column',
      });
      return;
    }
    missing.push(picture);
    if (picture.caption) add({ kind: 'paragraph', text: [{ text: picture.caption }] });
  };
  for (const block of found) {
    if (block.kind === 'found-picture') addPicture(block);
    else if (block.kind !== 'found-gallery') add(block);
    else {
      const uses = block.pictures.flatMap((picture) => {
        const id = pictures(picture.address);
        return id ? [shownAs(picture, id)] : [];
      });
      // A gallery stays one only when all of it came: else its pictures could not be told apart in a second run.
      if (uses.length === block.pictures.length)
        body.push({
          id: unique(galleryStamp(block.pictures)),
          kind: 'gallery',
          title: block.caption,
          pictures: uses,
        });
      else {
        for (const picture of block.pictures) addPicture(picture);
        if (block.caption) add({ kind: 'paragraph', text: [{ text: block.caption }] });
      }
    }
  }
  const linked = body.map((block) => withStories(block, stories));
  return { ...fold(linked), missing };
}

function withStories(block: Block, stories: (post: string) => string): Block {
  const copy = structuredClone(block);
  for (const part of inlinesOf(copy)) {
    if ('break' in part || !part.marks) continue;
    part.marks = part.marks.map((mark) =>
      mark.kind === 'story-link' ? { kind: mark.kind, story: stories(mark.story) } : mark,
    );
  }
  return copy;
}

/** A body longer than ours may be: what follows comes as plain words, as far as there is room. */
function fold(body: Block[]): Pick<Settled, 'body' | 'folded' | 'lost'> {
  if (body.length <= MAX_BLOCKS) return { body, folded: 0, lost: 0 };
  const kept = body.slice(0, FOLD_AFTER);
  const rest = body.slice(FOLD_AFTER);
  let words = '';
  let lost = 0;
  for (const block of rest) {
    const text = blockText(block);
    if (words.length + text.length > MOST_FOLDED * (MAX_BLOCKS - FOLD_AFTER)) lost += 1;
    else words += `${text}\n\n`;
  }
  for (let n = 1; words.trim() !== ''; n += 1) {
    const part = cutAt(words, MOST_FOLDED);
    kept.push({ id: `rest${n}`, kind: 'preformatted', text: part });
    words = words.slice(part.length);
  }
  return { body: kept, folded: rest.length - lost, lost };
}

/** Our ids of the remote pictures that a stored story shows, so that nothing is fetched twice. */
export function knownPictures(
  stored: Pick<StoryContent, 'body' | 'lead'>,
  found: readonly FoundBlock[],
  lead: FoundPicture | null,
): Map<string, string> {
  const known = new Map<string, string>();
  const byStamp = new Map(stored.body.map((block) => [block.id.replace(/-\d+$/, ''), block]));
  if (lead && stored.lead) known.set(lead.address, stored.lead.picture);
  const note = (picture: FoundPicture) => {
    const block = byStamp.get(pictureStamp(picture));
    if (block?.kind === 'picture') known.set(picture.address, block.use.picture);
  };
  for (const block of found) {
    if (block.kind === 'found-picture') note(block);
    else if (block.kind === 'found-gallery') {
      const gallery = byStamp.get(galleryStamp(block.pictures));
      if (gallery?.kind !== 'gallery') block.pictures.forEach(note);
      else
        block.pictures.forEach((picture, i) => {
          const use = gallery.pictures[i];
          if (use) known.set(picture.address, use.picture);
        });
    }
  }
  return known;
}

/** Every remote picture that a story shows, each address once. */
export function picturesIn(found: readonly FoundBlock[], lead: FoundPicture | null): FoundPicture[] {
  const all = found.flatMap((block) =>
    block.kind === 'found-picture' ? [block] : block.kind === 'found-gallery' ? block.pictures : [],
  );
  return [
    ...new Map([...(lead ? [lead] : []), ...all].map((picture) => [picture.address, picture])).values(),
  ];
}
