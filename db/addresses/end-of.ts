/** Where a reader of ours ends who follows an address. */
import { placeOf, storyInForm } from '#db/shared/paths';
import { resolve } from './resolve.ts';
import { standsAt } from './standing.ts';

/**
 * The address (decoded, with its query) of the page where a reader ends who asks for `target`; undefined where no page is.
 * `path` is `target` without its query.
 */
export async function endOf(target: string, path: string): Promise<string | undefined> {
  const place = placeOf(path);
  const form = place && storyInForm(path);
  if (place && place.kind !== 'story' && !form) return (await standsAt(place)) ? target : undefined;
  // Old addresses are known with their query; a page of ours stands whatever its query says.
  const known = await resolve(form?.story ?? target);
  const fate = known.kind === 'unknown' && place && !form ? await resolve(path) : known;
  if (fate.kind === 'page') return target;
  return fate.kind === 'moved' ? (form?.form(fate.to) ?? fate.to) : undefined;
}
