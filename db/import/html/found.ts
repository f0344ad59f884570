/** What the converter finds in a post before pictures are fetched and stories known by their ids. Pure. */
import type { Block } from '#db/stories/blocks';

type Unnamed<B> = B extends unknown ? Omit<B, 'id'> : never;

/** A block of ours without its id. `story` of a story-link is the old post's id until the story is known. */
export type PlainBlock = Unnamed<
  Exclude<Block, { kind: 'picture' | 'gallery' | 'figure' | 'related-story' }>
>;

export type FoundPicture = { address: string; alt: string; caption: string };

export type FoundBlock =
  | PlainBlock
  | ({ kind: 'found-picture' } & FoundPicture)
  | { kind: 'found-gallery'; caption: string; pictures: FoundPicture[] };

/** What was not carried over as it stood, or needs an editor's eye. */
export const noteKinds = [
  'shortcode',
  'element',
  'form',
  'script',
  'link',
  'old-site',
  'embed',
  'picture',
  'wp-block',
  'limit',
  'characters',
  'headline',
  'date',
  'status',
  'topic',
  'field',
  'address',
] as const;
export type NoteKind = (typeof noteKinds)[number];
export type Note = { kind: NoteKind; text: string };

export type Attachment = {
  id: number;
  address: string;
  title: string;
  caption: string;
  alt: string;
  parent: number;
};

/** What a post's HTML refers to outside of itself. */
export type Surroundings = {
  /** Address of the post in its old place: relative addresses are read against it. */
  base: string;
  /** Host of the old site, without `www.`. */
  host: string;
  /** The id of the imported post that an address of the old site shows. */
  postAt(address: URL): number | undefined;
  attachment(id: number): Attachment | undefined;
  /** Attachments of this very post, in the file's order: what a gallery without ids shows. */
  ownAttachments(): Attachment[];
};
