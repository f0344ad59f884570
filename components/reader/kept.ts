/** The stories that this reader saved and read last, as this device keeps them. Nobody else is told. */
export type KeptStory = { path: string; title: string; note: string; lang: string };
export type ListName = 'saved' | 'read';

/** Most stories of each list; the oldest leave. */
export const most: Readonly<Record<ListName, number>> = { saved: 100, read: 20 };

const isStory = (value: unknown): value is KeptStory =>
  typeof value === 'object' &&
  value !== null &&
  ['path', 'title', 'note', 'lang'].every((key) => typeof Reflect.get(value, key) === 'string') &&
  /^\/(?!\/)/.test(String(Reflect.get(value, 'path')));

/** A list, newest first; empty where the device keeps nothing or something else. */
export function storiesIn(name: ListName): KeptStory[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(found) ? found.filter(isStory).slice(0, most[name]) : [];
  } catch {
    return [];
  }
}

function write(name: ListName, stories: readonly KeptStory[]): void {
  try {
    if (stories.length > 0) localStorage.setItem(name, JSON.stringify(stories.slice(0, most[name])));
    else localStorage.removeItem(name);
  } catch {
    // No storage on this device: the list holds nothing.
  }
}

/** Puts a story at the head of a list. */
export const add = (name: ListName, story: KeptStory): void =>
  write(name, [story, ...storiesIn(name).filter(({ path }) => path !== story.path)]);

export const remove = (name: ListName, paths: readonly string[]): void =>
  write(
    name,
    storiesIn(name).filter(({ path }) => !paths.includes(path)),
  );

export const isIn = (name: ListName, path: string): boolean =>
  storiesIn(name).some((story) => story.path === path);
