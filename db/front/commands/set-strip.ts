import { and, desc, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import { endOf } from '#db/addresses/end-of';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { env } from '#db/core/env';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { ownAddress } from '#db/shared/own-pages';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { StripInput } from '../model.ts';
import { strips } from '../tables.ts';

export const ClearStrip = z.strictObject({ strip: Id });

/** What a strip says and until when, as the log keeps it. */
const saidOf = ({ kind, words, wordsZh, warning, link, liveUntil }: typeof strips.$inferSelect) => ({
  kind,
  words,
  wordsZh,
  warning,
  link,
  until: liveUntil,
});

/** The link as the strip keeps it: a path with its query and the place on the page, and a page of ours there. */
async function ownLink(link: string): Promise<string> {
  if (link === '') return '';
  const { siteUrl } = env();
  const own = ownAddress(link, siteUrl);
  if (!own) return refuse('invalid', { fields: { link: 'address' } });
  if ((await endOf(own.path + own.search, own.path)) === undefined)
    return refuse('invalid', { fields: { link: 'no-page-there' } });
  const { pathname, search, hash } = new URL(link, siteUrl);
  return pathname + search + hash;
}

/**
 * Puts a line or a warning up, from now until its end. Failures: invalid (also: a link to no page of ours), not-allowed,
 * until-missing, in-the-past.
 */
export function setStrip(actor: Actor, input: unknown): Promise<Result<{ strip: string }>> {
  return command(StripInput, input, async (tx, data) => {
    if (!can(actor, 'strip.set')) refuse('not-allowed');
    if (data.kind === 'warning' ? data.warning === null : data.words === '')
      refuse('invalid', { fields: { [data.kind === 'warning' ? 'warning' : 'words']: 'required' } });
    const at = now();
    if (data.until <= at) refuse('in-the-past', { fields: { until: 'time' } });
    const { until, ...given } = data;
    const fields = { ...given, link: await ownLink(data.link) };
    // A line is covered by the line that is put up after it; warnings stand together, and only the same one is covered.
    const [covered] = await tx
      .select()
      .from(strips)
      .where(
        and(
          eq(strips.kind, data.kind),
          data.warning === null ? undefined : eq(strips.warning, data.warning),
          lte(strips.liveFrom, at),
          gt(strips.liveUntil, at),
        ),
      )
      .orderBy(desc(strips.liveFrom))
      .limit(1);
    const id = newId();
    await tx.insert(strips).values({ id, ...fields, liveFrom: at, liveUntil: until, actor: actor.id });
    await emit(tx, actor, {
      kind: 'strip.set',
      subject: id,
      before: covered && saidOf(covered),
      after: { ...fields, until },
    });
    return { strip: id };
  });
}

/** Takes a strip down at once. Failures: not-allowed, not-found. */
export function clearStrip(actor: Actor, input: unknown): Promise<Result<{ strip: string }>> {
  return command(ClearStrip, input, async (tx, data) => {
    if (!can(actor, 'strip.set')) refuse('not-allowed');
    const at = now();
    const [row] = await tx.select().from(strips).where(eq(strips.id, data.strip)).limit(1);
    if (!row) return refuse('not-found');
    await tx.update(strips).set({ liveUntil: at }).where(eq(strips.id, row.id));
    await emit(tx, actor, {
      kind: 'strip.cleared',
      subject: row.id,
      before: saidOf(row),
      after: { until: at },
    });
    return { strip: row.id };
  });
}
