/** What rights are limited to, in words. Pure. */
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import type { Option } from './fields.client';

type Words = Pick<DeskWords['users'], 'removedSection' | 'limitedToNothing' | 'comma'>;

/** The sections of a limit that are no more, under their ids: a limit to them is still one. */
export const removedSections = (
  limit: readonly string[] | null,
  sections: readonly Option[],
  words: Words,
): Option[] =>
  (limit ?? [])
    .filter((id) => !sections.some(({ value }) => value === id))
    .map((id) => ({ value: id, label: fill(words.removedSection, { id }) }));

/** One sentence on a limit, for a line that has others: null without a limit. */
export function limitSaid(
  limit: readonly string[] | null,
  sections: readonly Option[],
  words: Words,
): string | null {
  if (limit === null) return null;
  const standing = sections.filter(({ value }) => limit.includes(value));
  const names = [...standing, ...removedSections(limit, sections, words)].map(({ label }) => label);
  const said = names.join(words.comma);
  return standing.length > 0 ? said : fill(words.limitedToNothing, { sections: said });
}
