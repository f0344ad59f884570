/** Pictures as lists of the desk name them. Pure. */
import type { Language } from '#db/shared/languages';

/** Fronts, bylines and templates that show a picture. Every colleague may know of them. */
export type OtherUse =
  | { kind: 'front'; language: Language; live: boolean }
  | { kind: 'person'; id: string; name: string }
  | { kind: 'template' };

/** What a list of pictures can be narrowed to. */
export type OnlyPictures = 'unused' | 'ending' | 'ended';

/** A picture whose rights end soon. */
export type EndingPicture = {
  picture: string;
  /** Its caption, or its alt text. */
  words: string;
  /** ms UTC */
  until: number;
};
