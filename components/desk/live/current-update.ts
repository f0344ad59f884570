import type { UpdateContent } from '#db/live/model';

/** The newer words, when somebody saved first. */
export type CurrentUpdate = { version: number; content: UpdateContent };

export const isCurrentUpdate = (value: unknown): value is CurrentUpdate =>
  typeof value === 'object' && value !== null && 'version' in value && 'content' in value;
