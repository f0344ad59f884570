/** What the log says of a save: each field that changed, from what to what; of the text how many words there were. Pure. */
import { changedOnly } from '#db/events/changed-only';
import { countWords } from '#db/shared/text';
import { bodyText } from './blocks.ts';
import { changedFields } from './merge-fields.ts';
import type { StoryContent } from './model.ts';

const logged = (content: StoryContent): Record<string, unknown> => ({
  ...content,
  // The versions keep the text itself.
  body: countWords(bodyText(content.body)),
});

/** Fields that say something else. The log keeps them beyond the saves that are thinned out. */
export function loggedChange(
  before: StoryContent,
  after: StoryContent,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const [was, is] = [logged(before), logged(after)];
  const names = changedFields(before, after);
  const of = (fields: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: of(was), after: of(is) };
}

/** The same of a story that begins. */
export const loggedStart = (content: StoryContent): Record<string, unknown> =>
  changedOnly(undefined, {
    headline: content.headline,
    section: content.section,
    body: countWords(bodyText(content.body)) || null,
  }).after;
