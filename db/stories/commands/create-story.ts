import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { signed } from '#db/people/accounts';
import { indexDraft } from '#db/search/drafts';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { languages } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { countWords } from '#db/shared/text';
import { loadStory } from '../load.ts';
import { loggedStart } from '../logged-change.ts';
import { emptyContent, StoryContent, storyText } from '../model.ts';
import { revisions, stories } from '../tables.ts';

export const CreateStory = z.strictObject({
  language: z.enum(languages),
  /** A create call may be sent again when its answer was lost: the same key gives the same story. */
  key: Id,
  /** The story in the other language that this one is the pair of. */
  pairOf: Id.nullable().default(null),
  content: StoryContent.optional(),
});

/** How system actors (seed, import) name where a story came from. People have none of these. */
export type StoryOrigin = { source?: string; sample?: boolean; owner?: string };

/**
 * Begins a story, signed by whoever begins it where they have a byline and it names nobody; gives its id
 * and version 1. Failures: invalid, not-allowed, not-found (the pair), already-used.
 */
export function createStory(
  actor: Actor,
  input: unknown,
  origin: StoryOrigin = {},
): Promise<Result<{ story: string; version: number }>> {
  return command(CreateStory, input, async (tx, data) => {
    if (!can(actor, 'story.create')) refuse('not-allowed');
    const createKey = `${actor.id}:${data.key}`;
    const [same] = await tx.select().from(stories).where(eq(stories.createKey, createKey)).limit(1);
    if (same) return { story: same.id, version: same.version };

    const id = newId();
    let pair = id;
    if (data.pairOf) {
      const other = await loadStory(tx, actor, data.pairOf, 'story.read');
      if (other.story.language === data.language) refuse('already-used');
      pair = other.story.pair;
      const [taken] = await tx
        .select({ id: stories.id })
        .from(stories)
        .where(and(eq(stories.pair, pair), eq(stories.language, data.language)))
        .limit(1);
      if (taken) refuse('already-used');
    }
    const content = await signed(tx, actor, data.content ?? emptyContent());
    const at = now();
    await tx
      .insert(stories)
      .values({
        id,
        language: data.language,
        pair,
        state: 'draft',
        version: 1,
        owner: origin.owner ?? actor.id,
        createdAt: at,
        changedAt: at,
        createKey,
        headline: content.headline,
        section: content.section,
        words: countWords(storyText(content)),
        source: origin.source ?? null,
        sourceVersion: origin.source ? 1 : null,
        sample: origin.sample ?? false,
      });
    await tx.insert(revisions).values({ id: newId(), story: id, version: 1, content, actor: actor.id, at });
    await indexDraft(tx, id, content);
    await emit(tx, actor, {
      kind: 'story.created',
      subject: id,
      after: { language: data.language, ...loggedStart(content) },
    });
    return { story: id, version: 1 };
  });
}
