/** Pictures as lists of the desk name them. Pure. */
import type { Language } from '#db/shared/languages';

/** How a front stands that shows a picture: what readers see, what waits for its hour, a draft, what they saw once. */
export type FrontUse = 'live' | 'ahead' | 'draft' | 'before';

/** Fronts, bylines and templates that show a picture. Every colleague may know of them. */
export type OtherUse =
  /** `place`: of the front, 'home' or the id of a section, which may be no more. */
  | { kind: 'front'; language: Language; place: string; stands: FrontUse }
  | { kind: 'person'; id: string; name: string; merged: boolean }
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
