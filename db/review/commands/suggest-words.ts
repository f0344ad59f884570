import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { SuggestWords, suggestionSaid } from '../model.ts';
import { askedFor } from '../people.ts';
import { placeOfPassage, spelled } from '../place.ts';
import { suggestions } from '../tables.ts';

/**
 * Proposes other words for a passage. Touches no revision: the text says what it said until somebody who may write it
 * accepts. Those whom the story concerns are told. Failures: invalid, not-found, not-allowed, in-bin, already-used,
 * words-changed (the passage does not stand in the text as it was seen).
 */
export function suggestWords(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(SuggestWords, input, async (tx, data) => {
    const { story, newest } = await loadStory(tx, actor, data.story, 'story.suggest');
    const [same] = await tx.select().from(suggestions).where(eq(suggestions.id, data.id)).limit(1);
    // The answer to this very call was lost.
    if (same?.author === actor.id && same.story === story.id) return { id: same.id };
    if (same) refuse('already-used');
    if (!placeOfPassage(data.on, spelled(newest.content.body))) refuse('words-changed');
    await tx
      .insert(suggestions)
      .values({ id: data.id, story: story.id, ...data.on, words: data.words, author: actor.id, at: now() });
    await emit(tx, actor, {
      kind: 'story.suggested',
      subject: story.id,
      after: { suggestion: data.id, block: data.on.block, quote: data.on.quote, words: data.words },
    });
    const asked = await askedFor(tx, story.id);
    await tell(tx, actor, story, {
      kind: 'suggested',
      to: [story.owner, asked.writer, asked.editor].filter((id) => id !== undefined),
      words: suggestionSaid(data.on.quote, data.words),
    });
    return { id: data.id };
  });
}
