/** Blocks that are one thing with rows, words or an address in it: how each begins, and what of it may be typed. Pure. */
import { newId } from '#db/shared/id';
import type { Block, PictureUse } from '#db/stories/blocks';

export const boxKinds = [
  'fact-box',
  'table',
  'timeline',
  'embed',
  'file',
  'preformatted',
  'gallery',
  'figure',
] as const;
export type BoxKind = (typeof boxKinds)[number];
export type Box = Extract<Block, { kind: BoxKind }>;

export const isBox = (block: Block): block is Box => boxKinds.some((kind) => kind === block.kind);

/** A box that is begun without anything being chosen first. */
export function emptyBox(kind: 'fact-box' | 'table' | 'timeline' | 'preformatted'): Box {
  const id = newId();
  switch (kind) {
    case 'fact-box':
      return { id, kind, title: '', rows: [{ term: '', text: [] }] };
    case 'table':
      return {
        id,
        kind,
        caption: '',
        headed: true,
        rows: [
          [[], []],
          [[], []],
        ],
      };
    case 'timeline':
      return { id, kind, title: '', entries: [{ when: '', text: [] }] };
    case 'preformatted':
      return { id, kind, text: '' };
  }
}

export const boxOfAddress = (kind: 'embed' | 'file', address: string): Box => ({
  id: newId(),
  kind,
  address,
  title: '',
});

export const boxOfPicture = (kind: 'gallery' | 'figure', use: PictureUse): Box =>
  kind === 'gallery'
    ? { id: newId(), kind, title: '', pictures: [use] }
    : { id: newId(), kind, use, title: '', subtitle: '', source: '' };

/** Nothing in it yet that a reader could see. */
export function isBare(box: Box): boolean {
  switch (box.kind) {
    case 'fact-box':
      return box.title === '' && box.rows.every((row) => row.term === '' && row.text.length === 0);
    case 'table':
      return box.caption === '' && box.rows.every((row) => row.every((cell) => cell.length === 0));
    case 'timeline':
      return box.title === '' && box.entries.every((entry) => entry.when === '' && entry.text.length === 0);
    case 'preformatted':
      return box.text.trim() === '';
    default:
      return false;
  }
}

/** The list with the item at `from` one place earlier. */
export function earlier<T>(list: readonly T[], from: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, from - 1), 0, item);
  return next;
}

/** A picture with the words of its record. */
export const asUse = (picture: string): PictureUse => ({ picture, alt: null, caption: null, credit: null });
