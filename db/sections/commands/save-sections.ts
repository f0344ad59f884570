import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { ownChangesInList } from '#db/shared/own-changes';
import { sectionPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import { fail, type Result } from '#db/shared/result';
import { releases, stories } from '#db/stories/tables';
import { asWritten } from '../desk-queries.ts';
import { sectionsInOrder } from '../in-order.ts';
import { SectionInput } from '../model.ts';
import { formerSlugs, sections } from '../tables.ts';
import { claimed } from '../claims.ts';

export const SaveSections = z.array(SectionInput).min(1).max(30);

/** What the list was when whoever writes it looked. */
const Was = z.array(SectionInput).max(30).optional();

export type SavedSections = { before: SectionInput[]; after: SectionInput[] };

/** No id and no name twice. Refusals name what was typed by its place, which the first ones in the list were not. */
function needOnce(list: readonly SectionInput[], first: number): void {
  for (const field of ['id', 'name'] as const)
    list.forEach((section, i) => {
      if (list.findIndex((other) => other[field] === section[field]) < i)
        refuse('invalid', { fields: { [`${i - first}.${field}`]: 'taken' } });
    });
}

/**
 * Writes names, words and order of sections (the order of the list). One that is left out goes, if no story was ever in
 * it. An address that one leaves leads to it from then on, and is nobody else's. With `was`, the list as it was opened, only
 * what was changed of it is written: sections that somebody else has added since stay. Gives what was there and what is, so
 * that it can be put back. Failures: invalid (a name that another has: `n.name`; an id or address that another has or had:
 * `n.id`, `n.slug`), not-allowed, section-used, changed-since (`n.field`, or the order).
 */
export async function saveSections(
  actor: Actor,
  input: unknown,
  was?: unknown,
): Promise<Result<SavedSections>> {
  const opened = parseInput(Was, was);
  if (!opened.ok) return fail('invalid', { fields: { was: 'not-understood' } });
  return command(SaveSections, input, async (tx, typed) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await sectionsInOrder(tx);
    needOnce(typed, 0);
    const standing = before.map(asWritten);
    const slugNow = new Map(standing.map(({ id, slug }) => [id, slug]));
    // An address of which nothing is said is as it is.
    const mine = typed.map((section) => ({
      ...section,
      slug: section.slug || (slugNow.get(section.id) ?? ''),
    }));
    const data = merged(ownChangesInList({ was: opened.value, mine, now: standing }, ({ id }) => id));
    // What is as it was says nothing.
    if (opened.value && isDeepStrictEqual(data, standing)) return { before: standing, after: standing };
    const isTyped = ({ id }: SectionInput): boolean => typed.some((section) => section.id === id);
    const others = data.filter((section) => !isTyped(section));
    const inTurn = [...others, ...typed.flatMap(({ id }) => data.find((section) => section.id === id) ?? [])];
    needOnce(inTurn, others.length);
    const { slugs, former } = await claimed(tx, before, inTurn, others.length);
    const slugOfId = new Map(inTurn.map(({ id }, i) => [id, slugs[i] ?? id]));
    const left = before.map(({ id }) => id).filter((id) => !data.some((section) => section.id === id));
    for (const id of left) {
      const used =
        (await tx.$count(stories, eq(stories.section, id))) +
        (await tx.$count(releases, eq(releases.section, id)));
      if (used > 0) refuse('section-used');
      await tx.delete(formerSlugs).where(eq(formerSlugs.section, id));
      await tx.delete(sections).where(eq(sections.id, id));
    }
    // Two that change names with each other would clash on the way.
    for (const { id } of before) await tx.update(sections).set({ name: id }).where(eq(sections.id, id));
    const after = data.map((section) => ({ ...section, slug: slugOfId.get(section.id) ?? section.id }));
    for (const [position, section] of after.entries()) {
      const row = { ...section, position };
      await tx.insert(sections).values(row).onConflictDoUpdate({ target: sections.id, set: row });
    }
    for (const { slug, section, fate } of former)
      if (fate === 'comes-back') await tx.delete(formerSlugs).where(eq(formerSlugs.slug, slug));
      else await tx.insert(formerSlugs).values({ slug, section, at: now() });
    const event = await emit(tx, actor, { kind: 'sections.changed', subject: 'sections', before, after });
    const addresses = new Map(after.map(({ id, slug }) => [id, slug]));
    await oweMoved(
      tx,
      event,
      former.flatMap(({ slug: from, section, fate }) => {
        const to = addresses.get(section);
        return fate === 'left' && to !== undefined ? [{ path: sectionPath, from, to }] : [];
      }),
    );
    return { before: standing, after };
  });
}
