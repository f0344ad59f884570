import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { parts } from '../model.ts';
import { ask, askedFor, colleaguesOn } from '../people.ts';

export const AssignStory = z.strictObject({
  story: Id,
  part: z.enum(parts),
  /** null takes it back. */
  person: Id.nullable(),
});

/**
 * Asks somebody to write or edit a story, or takes that back. Whoever was asked may work on it as on their own, and may
 * give it back; to ask somebody else they need a right of their own. Changes neither its state nor any schedule.
 */
export function assignStory(actor: Actor, input: unknown): Promise<Result<{ person: string | null }>> {
  return command(AssignStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.read');
    // To read is enough for giving it back, and what lies in the bin may be read.
    if (story.binnedAt !== null) refuse('in-bin');
    const before = (await askedFor(tx, story.id))[data.part] ?? null;
    const gives = data.person === null && before === actor.id;
    if (!gives && !can(actor, 'story.assign', story)) refuse('not-allowed');
    if (data.person !== null) {
      const [colleague] = await colleaguesOn(tx, story, [data.person]);
      if (!colleague || (data.part === 'editor' && !colleague.readies))
        refuse('invalid', { fields: { person: 'unknown' } });
    }
    if (data.person === before) return { person: before };
    await ask(tx, actor, { story: story.id, part: data.part, person: data.person });
    await emit(tx, actor, {
      kind: 'story.assigned',
      subject: story.id,
      before: { [data.part]: before },
      after: { [data.part]: data.person },
    });
    if (data.person !== null) await tell(tx, actor, story, { kind: 'assigned', to: [data.person] });
    return { person: data.person };
  });
}
