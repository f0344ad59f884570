import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { mayWriteText } from '#db/pen/hold';
import { picturesByIds } from '#db/pictures/reader-queries';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { z } from 'zod';
import { draftOf, fitting, keepRevision, mustMakeFront, setDraft, thin, layoutAt } from '../load.ts';
import { frontKey, FrontLayout, FrontName, HOME, placements } from '../model.ts';
import { filledFront } from '../reader-queries.ts';
import { beginSpan } from '../spans.ts';

export const PublishFront = FrontName.extend({
  layout: FrontLayout,
  /** Version of the draft that it was made from; left out by who knows of no draft, and leaves it alone. */
  base: z.number().int().min(0).optional(),
  /** ms UTC; without it, at once. */
  at: z.number().int().optional(),
  page: Id.optional(),
});

const isKnown = async (tx: Db, id: string): Promise<boolean> =>
  (await tx.$count(pictures, eq(pictures.id, id))) > 0;

/** Pictures in place of others are held to what every published picture is held to. One whose rights end gives way by itself. */
async function mustBeShowable(tx: Db, layout: FrontLayout, t: number): Promise<void> {
  const wanted = placements(layout).flatMap(({ picture }) =>
    typeof picture === 'object' ? [picture.picture] : [],
  );
  const known = await picturesByIds({ t, db: tx, noteBoundary: () => undefined }, wanted);
  for (const id of wanted) {
    const picture = known.get(id);
    if (!picture) return refuse((await isKnown(tx, id)) ? 'rights-ended' : 'picture-unknown');
    if (picture.alt === '') refuse('alt-missing');
    if (picture.credit === '') refuse('credit-missing');
  }
}

/**
 * Makes a layout the front, at once or at an hour; what it was stays as a version. Failures: invalid, not-allowed,
 * not-found, stale, pen-held, in-the-past, lead-missing, picture-unknown, rights-ended, alt-missing, credit-missing.
 */
export function publishFront(
  actor: Actor,
  input: unknown,
): Promise<Result<{ release: string; version: number }>> {
  return command(PublishFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const t = now();
    const from = data.at ?? t;
    if (from < t) refuse('in-the-past', { fields: { at: 'time' } });
    const draft = await draftOf(tx, data);
    const current = { version: draft.version, layout: draft.layout };
    if (!(await mayWriteText(tx, actor, { story: frontKey(data), page: data.page })))
      refuse('pen-held', { current });
    if (data.base !== undefined && data.base !== draft.version) refuse('stale', { current });
    const layout = fitting(data.layout, data);
    // Said only to who made it by hand: an edition without a single story has no lead, and a front all the same.
    if (data.base !== undefined && data.place === HOME) {
      const scope = { t: from, db: tx, noteBoundary: () => undefined };
      const { lead } = await filledFront(scope, data.language, layout);
      if (lead.main.length === 0) refuse('lead-missing');
    }
    await mustBeShowable(tx, layout, from);
    const stood = await layoutAt(tx, data, from);
    const revision = await keepRevision(tx, actor, data, { layout, at: t });
    const release = await beginSpan(tx, actor, data, { revision, from });
    const version = data.base === undefined ? draft.version : draft.version + 1;
    if (data.base !== undefined) await setDraft(tx, data, { revision, version, closed: true });
    await thin(tx, data, t);
    await emit(tx, actor, {
      kind: data.at === undefined ? 'front.published' : 'front.scheduled',
      subject: data.language,
      place: data.place,
      before: { place: data.place, layout: stood },
      after: { place: data.place, release, from, layout },
    });
    return { release, version };
  });
}
