import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { mayWriteText } from '#db/pen/hold';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { z } from 'zod';
import { draftOf, fitting, keepRevision, mustMakeFront, setDraft } from '../load.ts';
import { frontKey, FrontLayout, FrontName } from '../model.ts';

export const SaveFront = FrontName.extend({
  /** Version of the draft that this one started from. */
  base: z.number().int().min(0),
  layout: FrontLayout,
  /** The open page that saves: it has the pen, or takes it where it is free. */
  page: Id.optional(),
});

/**
 * Keeps the draft of a front; readers see nothing of it. Failures: invalid, not-allowed, not-found, stale and pen-held
 * (`current` holds the draft that stands).
 */
export function saveFront(actor: Actor, input: unknown): Promise<Result<{ version: number }>> {
  return command(SaveFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const draft = await draftOf(tx, data);
    const current = { version: draft.version, layout: draft.layout };
    if (!(await mayWriteText(tx, actor, { story: frontKey(data), page: data.page })))
      refuse('pen-held', { current });
    const layout = fitting(data.layout, data);
    if (draft.version !== data.base) {
      // The same save again, because its answer was lost.
      if (draft.version === data.base + 1 && JSON.stringify(draft.layout) === JSON.stringify(layout))
        return { version: draft.version };
      return refuse('stale', { current });
    }
    const at = now();
    const version = draft.version + 1;
    const revision = await keepRevision(tx, actor, data, { layout, at });
    await setDraft(tx, data, { revision, version, closed: false });
    await emit(tx, actor, {
      kind: 'front.saved',
      subject: data.language,
      place: data.place,
      after: { place: data.place, version, revision },
    });
    return { version };
  });
}
