import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { mayWriteText } from '#db/pen/hold';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { z } from 'zod';
import { draftOf, mustMakeFront, setDraft } from '../load.ts';
import { frontKey, FrontName } from '../model.ts';

export const DiscardFront = FrontName.extend({ base: z.number().int().min(0), page: Id.optional() });

/** Throws the draft of a front away; what is live stays. Failures: invalid, not-allowed, not-found, stale, pen-held. */
export function discardFront(actor: Actor, input: unknown): Promise<Result<{ version: number }>> {
  return command(DiscardFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const draft = await draftOf(tx, data);
    const current = { version: draft.version, layout: draft.layout };
    if (!(await mayWriteText(tx, actor, { story: frontKey(data), page: data.page })))
      refuse('pen-held', { current });
    if (draft.version !== data.base) refuse('stale', { current });
    if (draft.revision === null) return { version: draft.version };
    const version = draft.version + 1;
    await setDraft(tx, data, { revision: draft.revision, version, closed: true });
    await emit(tx, actor, {
      kind: 'front.discarded',
      subject: data.language,
      place: data.place,
      before: { place: data.place, revision: draft.revision },
    });
    return { version };
  });
}
