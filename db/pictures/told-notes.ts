/** What a note in a file may say. Pure. */

/** What one of the three ways of writing it down holds; the first that speaks is believed. */
export type Notes = {
  caption?: string;
  alt?: string;
  /** Who made it. */
  creator?: string;
  /** Who is to be named, mostly an agency. */
  credit?: string;
  copyright?: string;
  terms?: string;
  people?: string;
};

/** Notes as they lie in a file, each where the format keeps it. */
export type NotesFound = { exif?: Uint8Array; photoshop?: Uint8Array; xmp?: Uint8Array };
