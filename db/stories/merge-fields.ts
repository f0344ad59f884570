/**
 * Two people at one story: a three-way merge by whole fields. A field that only one of the two changed is theirs; one
 * that both changed differently is a conflict, settled by people. Pure: the server saves by it, the screen knows by it what needs the pen.
 */
import { type StoryContent, withoutSigners } from './model.ts';

export type Field = keyof StoryContent;

/** What the pen writes: what stands in the column, above the text and in it. Everything else is a detail of the story. */
const textFields: readonly Field[] = ['kicker', 'headline', 'standfirst', 'points', 'body'];

export const isTextField = (name: Field): boolean => textFields.includes(name);

/** What a value says: keys may stand in another order after the way to the server, which also trims lines. */
function said(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, said(held)]),
  );
}

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(said(a)) !== JSON.stringify(said(b));

/** Fields in which two contents say different things. */
export const changedFields = (a: StoryContent, b: StoryContent): Field[] =>
  // Both have the keys of StoryContent and no others: the schema is strict. Not every story has every field.
  ([...new Set([...Object.keys(a), ...Object.keys(b)])] as Field[]).filter((name) =>
    differ(a[name], b[name]),
  );

function withFields(content: StoryContent, other: StoryContent, names: readonly Field[]): StoryContent {
  // Each value comes from a whole content, under its own name.
  const taken = Object.fromEntries(names.map((name) => [name, other[name]])) as Partial<StoryContent>;
  return { ...content, ...taken };
}

/** `mine` was made from `base`; `newest` is what was saved since. Fields that both changed stay mine and are named. */
export function mergeFields(
  base: StoryContent,
  mine: StoryContent,
  newest: StoryContent,
): { content: StoryContent; conflicts: Field[] } {
  const own = new Set(changedFields(base, mine));
  const theirs = changedFields(base, newest);
  return {
    content: withoutSigners(
      withFields(
        mine,
        newest,
        theirs.filter((name) => !own.has(name)),
      ),
    ),
    conflicts: theirs.filter((name) => own.has(name) && differ(mine[name], newest[name])),
  };
}
