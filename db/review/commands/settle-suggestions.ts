import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Db } from '#db/core/client';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import type { Actor } from '#db/shared/actor';
import type { FailureCode, Result } from '#db/shared/result';
import { loadStory, revisionOf } from '#db/stories/load';
import { revisions } from '#db/stories/tables';
import { type Outcome, SettleSuggestions, suggestionSaid } from '../model.ts';
import { placeOfPassage, saysAlready, spelled, type TextBlock } from '../place.ts';
import { suggestions } from '../tables.ts';

type Row = typeof suggestions.$inferSelect;

/**
 * Ends suggestions, or opens them again (`outcome` null). Accepting writes no text: the words were put in by whoever
 * accepts, in the editor, and are saved like any change; this says of a version that it holds them, and whose they were.
 * What cannot be settled is left as it is, and refused when nothing else was settled. Failures: invalid, not-found,
 * not-allowed, in-bin, settled-already, words-changed (the version does not say what was suggested).
 */
export function settleSuggestions(actor: Actor, input: unknown): Promise<Result<{ settled: string[] }>> {
  return command(SettleSuggestions, input, async (tx, data) => {
    const { outcome } = data;
    const right = outcome === 'taken-back' ? 'story.suggest' : 'story.save';
    const { story, newest } = await loadStory(tx, actor, data.story, right);
    const rows = await tx
      .select()
      .from(suggestions)
      .where(and(eq(suggestions.story, story.id), inArray(suggestions.id, data.suggestions)));
    if (rows.length < new Set(data.suggestions).size) refuse('not-found');
    const holding = outcome === 'accepted' ? await texts(tx, story.id, data.version ?? newest.version) : null;
    const settled: string[] = [];
    let refused: FailureCode | null = null;
    for (const row of rows) {
      const why = row.outcome === outcome ? null : whyNot(actor, row, outcome, holding);
      if (why === null) settled.push(row.id);
      refused ??= why;
      if (why !== null || row.outcome === outcome) continue;
      const version = outcome === 'accepted' ? (data.version ?? newest.version) : null;
      await tx
        .update(suggestions)
        .set(
          outcome === null
            ? { outcome, settledAt: null, settledBy: null, version }
            : { outcome, settledAt: now(), settledBy: actor.id, version },
        )
        .where(eq(suggestions.id, row.id));
      await emit(tx, actor, {
        kind: 'story.suggestion-settled',
        subject: story.id,
        before: { outcome: row.outcome },
        after: { suggestion: row.id, outcome, ...(version === null ? {} : { version }) },
      });
      if (outcome === 'accepted' || outcome === 'rejected')
        await tell(tx, actor, story, {
          kind: outcome === 'accepted' ? 'suggestion-accepted' : 'suggestion-rejected',
          to: [row.author],
          words: suggestionSaid(row.quote, row.words),
        });
    }
    if (refused !== null && settled.length === 0) refuse(refused);
    return { settled };
  });
}

type Texts = { is: TextBlock[]; was: TextBlock[] };

/** The text of a version, and of the one before it. */
async function texts(tx: Db, story: string, version: number): Promise<Texts> {
  const row = await revisionOf(tx, story, version);
  if (!row) return refuse('words-changed');
  const [before] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.story, story), lt(revisions.version, version)))
    .orderBy(desc(revisions.version))
    .limit(1);
  return { is: spelled(row.content.body), was: spelled(before?.content.body ?? []) };
}

/** Why this one cannot end so; null when it can. */
function whyNot(actor: Actor, row: Row, outcome: Outcome | null, holding: Texts | null): FailureCode | null {
  if (outcome === null) return row.outcome === 'taken-back' && row.author !== actor.id ? 'not-allowed' : null;
  if (row.outcome !== null) return 'settled-already';
  if (outcome === 'taken-back') return row.author === actor.id ? null : 'not-allowed';
  return holding === null || says(row, holding) ? null : 'words-changed';
}

/** A version says what was suggested: the words stand there, or the passage went in the very step to it. */
function says(row: Row, { is, was }: Texts): boolean {
  if (saysAlready(row, row.words, is)) return true;
  return placeOfPassage(row, is) === null && placeOfPassage(row, was) !== null;
}
