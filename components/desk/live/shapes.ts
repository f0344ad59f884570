/** What the newsroom gives this screen (db/live/desk-queries names the same shapes). */
import type { LiveState, UpdateContent } from '#db/live/model';
import type { Language } from '#db/shared/languages';

export type DeskUpdate = {
  id: string;
  version: number;
  content: UpdateContent;
  /** ms UTC */
  at: number;
  keyEvent: boolean;
  pinned: boolean;
};

export type LiveAtDesk = {
  story: { id: string; headline: string; language: Language; path: string | null };
  state: LiveState;
  since: number | null;
  updates: DeskUpdate[];
  may: { post: boolean; correct: boolean };
};

/** The newer words, when somebody saved first. */
export type CurrentUpdate = { version: number; content: UpdateContent };

export const isCurrentUpdate = (value: unknown): value is CurrentUpdate =>
  typeof value === 'object' && value !== null && 'version' in value && 'content' in value;
