import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import { indexDraft } from '#db/search/drafts';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { AddRemark, mentionsIn } from '../model.ts';
import { askedFor, colleaguesOn } from '../people.ts';
import { remarks } from '../tables.ts';

/**
 * A note on a story, a comment on a passage, or an answer to either (which opens a settled one again). Touches no
 * revision, and no save waits for it. Those who are named in it are told, and so are those whom it concerns.
 */
export function addRemark(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(AddRemark, input, async (tx, data) => {
    const { story, newest } = await loadStory(tx, actor, data.story, 'story.comment');
    const [same] = await tx.select().from(remarks).where(eq(remarks.id, data.id)).limit(1);
    // The answer to this very call was lost.
    if (same?.author === actor.id && same.story === story.id) return { id: same.id };
    if (same) refuse('already-used');

    const thread =
      data.under === null
        ? []
        : (await tx.select().from(remarks).where(eq(remarks.story, story.id))).filter(
            ({ id, under }) => id === data.under || under === data.under,
          );
    const first = thread.find(({ id, under }) => id === data.under && under === null);
    if (data.under !== null && !first) refuse('invalid', { fields: { under: 'unknown' } });
    const readers = (await colleaguesOn(tx, story)).filter(({ reads }) => reads);
    const mentions = mentionsIn(data.words, readers).filter((id) => id !== actor.id);
    const on = first ? null : data.on;
    const kind = on || first?.kind === 'comment' ? 'comment' : 'note';
    await tx
      .insert(remarks)
      .values({
        id: data.id,
        story: story.id,
        kind,
        under: data.under,
        block: on?.block ?? null,
        quote: on?.quote ?? '',
        offset: on?.offset ?? 0,
        words: data.words,
        mentions,
        author: actor.id,
        at: now(),
      });
    await indexDraft(tx, story.id, newest.content);
    if (first?.settledAt)
      await tx.update(remarks).set({ settledAt: null, settledBy: null }).where(eq(remarks.id, first.id));
    await emit(tx, actor, {
      kind: 'story.remarked',
      subject: story.id,
      after: { remark: data.id, kind, under: data.under },
    });
    const asked = await askedFor(tx, story.id);
    const concerned = [story.owner, asked.writer, asked.editor, ...thread.map(({ author }) => author)];
    await tell(tx, actor, story, { kind: 'mentioned', to: mentions, words: data.words });
    await tell(tx, actor, story, {
      kind: 'commented',
      to: concerned.filter((id) => id !== undefined).filter((id) => !mentions.includes(id)),
      words: data.words,
    });
    return { id: data.id };
  });
}
