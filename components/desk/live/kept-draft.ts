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
  /** Update and what is done to it; 'new'. */ target: string;
};

const nameOf = ({ user, story, target }: Place): string => `live:${user}:${story}:${target}`;

/** The kept draft; null when there is none, or this browser keeps nothing. */
export function keptDraft(place: Place): Draft | null {
  try {
    const kept = Draft.safeParse(JSON.parse(localStorage.getItem(nameOf(place)) ?? 'null'));
    return kept.success ? kept.data : null;
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
