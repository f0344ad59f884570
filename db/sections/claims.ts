/** Whose an address of a section is: its own, what it left, and its id belong to it alone. */
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import type { SectionInput } from './model.ts';
import { type SectionRow, slugOf } from './refs.ts';
import { formerSlugs } from './tables.ts';

type Claimed = {
  /** The address of each section that is written, in their order. */
  slugs: string[];
  /** Addresses that their sections leave, and such of their own that come back. */
  former: { slug: string; section: string; fate: 'left' | 'comes-back' }[];
};

/**
 * The addresses that sections get; `first`: how many of the list stand before those that were typed, which refusals are
 * counted by. Inside the write that keeps them. Refuses with invalid, `n.id` or `n.slug`: taken where
 * another section has it, left-by-other where it leads to another one that had it.
 */
export async function claimed(
  tx: Db,
  before: readonly SectionRow[],
  data: readonly SectionInput[],
  first = 0,
): Promise<Claimed> {
  const left = new Map((await tx.select().from(formerSlugs)).map(({ slug, section }) => [slug, section]));
  const owners = new Map(
    before.flatMap((row) => [row.id, slugOf(row)].map((word) => [word, row.id] as const)),
  );
  const claim = (word: string, section: string, field: string): void => {
    const other = (owner: string | undefined): boolean => owner !== undefined && owner !== section;
    if (other(owners.get(word))) refuse('invalid', { fields: { [field]: 'taken' } });
    if (other(left.get(word))) refuse('invalid', { fields: { [field]: 'left-by-other' } });
    owners.set(word, section);
  };
  data.forEach(({ id }, i) => claim(id, id, `${i - first}.id`));
  const known = new Map(before.map((row) => [row.id, slugOf(row)]));
  const slugs = data.map(({ id, slug }) => slug || (known.get(id) ?? id));
  const former: Claimed['former'] = [];
  data.forEach(({ id }, i) => {
    const slug = slugs[i] ?? id;
    claim(slug, id, `${i - first}.slug`);
    if (left.has(slug)) former.push({ slug, section: id, fate: 'comes-back' });
    const was = known.get(id);
    if (was !== undefined && was !== slug) former.push({ slug: was, section: id, fate: 'left' });
  });
  return { slugs, former };
}
