/** Who has a story, and who can be asked. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { isEmbargoed } from '#db/stories/embargo';
import type { Colleague, Part } from './model.ts';
import { assignments } from './tables.ts';

type Story = { id: string; owner: string; section: string | null; embargoUntil: number | null };

/** Account ids by part; a story without a writer of its own is written by its owner. */
export async function askedFor(tx: Db, story: string): Promise<Partial<Record<Part, string>>> {
  const rows = await tx.select().from(assignments).where(eq(assignments.story, story));
  return Object.fromEntries(rows.map((row) => [row.part, row.person]));
}

/** Asks a person, or nobody. Says nothing about when the story goes live. */
export async function ask(
  tx: Db,
  actor: Actor,
  { story, part, person }: { story: string; part: Part; person: string | null },
): Promise<void> {
  await tx.delete(assignments).where(and(eq(assignments.story, story), eq(assignments.part, part)));
  if (person !== null) await tx.insert(assignments).values({ story, part, person, by: actor.id, at: now() });
}

/** Everyone who can sign in, by name, and what they may do with this story. */
export async function colleaguesOn(
  tx: Db,
  story: Story,
  among?: readonly string[],
): Promise<(Colleague & { mail: boolean })[]> {
  if (among?.length === 0) return [];
  const rows = await tx
    .select()
    .from(users)
    .where(and(isNull(users.suspendedAt), among ? inArray(users.id, [...among]) : undefined))
    .orderBy(asc(users.name), asc(users.id));
  const asked = Object.values(await askedFor(tx, story.id));
  return rows.map((row) => {
    // As in targetFor: what somebody was asked to do counts as their own.
    const target = {
      owner: asked.includes(row.id) ? row.id : story.owner,
      section: story.section,
      embargoed: isEmbargoed(story, now()),
    };
    return {
      id: row.id,
      name: row.name,
      role: row.role,
      mail: row.mail,
      reads: can(row, 'story.read', target),
      readies: can(row, 'story.ready', target),
    };
  });
}
