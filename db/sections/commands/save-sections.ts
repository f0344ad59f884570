import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { sectionPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { releases, stories } from '#db/stories/tables';
import { asWritten } from '../desk-queries.ts';
import { sectionsInOrder } from '../in-order.ts';
import { SectionInput } from '../model.ts';
import { formerSlugs, sections } from '../tables.ts';
import { claimed } from '../claims.ts';

export const SaveSections = z.array(SectionInput).min(1).max(30);

/**
 * Writes names, words and order of sections (the order of the list). One that is left out goes, if no story was ever in
 * it. An address that one leaves leads to it from then on, and is nobody else's. Gives what was there, so that it can be put
 * back. Failures: invalid (a name that another has: `n.name`; an id or address that another has or had: `n.id`, `n.slug`),
 * not-allowed, section-used.
 */
export function saveSections(actor: Actor, input: unknown): Promise<Result<{ before: SectionInput[] }>> {
  return command(SaveSections, input, async (tx, data) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const before = await sectionsInOrder(tx);
    for (const field of ['id', 'name'] as const)
      data.forEach((section, i) => {
        if (data.findIndex((other) => other[field] === section[field]) < i)
          refuse('invalid', { fields: { [`${i}.${field}`]: 'taken' } });
      });
    const { slugs, former } = await claimed(tx, before, data);
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
    const after = data.map((section, i) => ({ ...section, slug: slugs[i] ?? section.id }));
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
    return { before: before.map(asWritten) };
  });
}
