import type { ListView, StoryFilter } from '#db/listing/model';

/** The address of a list of stories: everything that is chosen lives in it. */
export type ListFilter = StoryFilter & { view: ListView };

/** In an order of its own, so that the same choice is the same address. */
const names = ['view', 'q', 'section', 'state', 'by', 'changed', 'language', 'before'] as const;

export function listAddress(filter: { [K in (typeof names)[number]]?: string | undefined }): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  return `/desk/stories?${query}`;
}

/** Narrowed beyond its view. */
export const isNarrowed = (filter: StoryFilter): boolean =>
  names.some((name) => name !== 'view' && name !== 'before' && filter[name] !== undefined);
