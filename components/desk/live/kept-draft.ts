/** What is being written, kept by this browser at every key until the server has it. One a person, story and update. */
import { z } from 'zod';
import { newId } from '#db/shared/id';
import { Block } from '#db/stories/blocks';

const Draft = z.object({
  headline: z.string(),
  text: z.string(),
  /** Blocks that only a line of the text stands for. */
  kept: z.array(Block),
  /** What was wrong, of a correction. */
  note: z.string(),
  keyEvent: z.boolean(),
  pinned: z.boolean(),
  /** The version that it started from; 0 for a new update. */
  version: z.number(),
  /** The same for every try, so that a post whose answer was lost stands once. */
  key: z.string(),
});
export type Draft = z.infer<typeof Draft>;

export const emptyDraft = (): Draft => ({
  headline: '',
  text: '',
  kept: [],
  note: '',
  keyEvent: false,
  pinned: false,
  version: 0,
  key: newId(),
});

export type Place = {
  user: string;
  story: string;
  /** Update and what is done to it; 'new', or 'new:' and its key where two pages write one each. */
  target: string;
};

const nameOf = ({ user, story, target }: Place): string => `live:${user}:${story}:${target}`;

function read(text: string | null): Draft | null {
  try {
    const kept = Draft.safeParse(JSON.parse(text ?? 'null'));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** The kept draft; null when there is none, or this browser keeps nothing. */
export function keptDraft(place: Place): Draft | null {
  try {
    return read(localStorage.getItem(nameOf(place)));
  } catch {
    return null;
  }
}

/** Keeps a draft; false when this browser keeps nothing. */
export function keepDraft(place: Place, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(place: Place): void {
  try {
    localStorage.removeItem(nameOf(place));
  } catch {
    // This browser keeps nothing.
  }
}

/** Where a new update of this story is kept: the common place, or one that a page left behind that wrote another. */
export function placeOfNew(place: Place): Place {
  if (keptDraft(place)) return place;
  const own = `${nameOf(place)}:`;
  try {
    const left = Object.keys(localStorage).find((name) => name.startsWith(own));
    return left === undefined ? place : { ...place, target: `${place.target}:${left.slice(own.length)}` };
  } catch {
    return place;
  }
}

/** Hears of what other pages of this browser do to a kept draft: what stood there, and what does now. */
export function onElsewhere(place: Place, heard: (was: Draft | null, is: Draft | null) => void): () => void {
  const name = nameOf(place);
  const hear = ({ key, oldValue, newValue }: StorageEvent): void => {
    if (key === name) heard(read(oldValue), read(newValue));
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

export const hasWords = ({ headline, text, note }: Draft): boolean => `${headline}${text}${note}` !== '';

const isSame = (a: Draft, b: Draft): boolean => a.headline === b.headline && a.text === b.text;

/** A draft that goes along with another page's, or one of this page's own, to be kept beside it. */
export type After = { draft: Draft; own: boolean };

/**
 * What a page shows of a new update after another page wrote on, posted or dropped the one that both had open. A page
 * that holds nothing of its own goes along; words of its own are another update, under another key: the old one names
 * what may be posted already, and would be written over.
 */
export function afterElsewhere(mine: Draft, was: Draft | null, is: Draft | null): After {
  const along = (is !== null && isSame(mine, is)) || isSame(mine, was ?? emptyDraft());
  return along ? { draft: is ?? emptyDraft(), own: false } : { draft: { ...mine, key: newId() }, own: true };
}
