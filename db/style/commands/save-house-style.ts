import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { ownChangesInList } from '#db/shared/own-changes';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { keepList, keptList } from '../kept.ts';
import { firstHouseStyle, HouseStyle, StyleRule } from '../model.ts';

const SaveHouseStyle = z.strictObject({
  rules: HouseStyle,
  /** The list when whoever writes it looked; without it, the rules are the whole list. */
  was: HouseStyle.optional(),
});

/** A rule is known by the word that it is about. */
const wordOf = ({ language, wrong }: StyleRule): string => `${language} ${wrong.toLowerCase()}`;

/**
 * Keeps the list of house style; with `was` only what was changed of it, so that rules of others stay. Failures: invalid,
 * not-allowed, name-taken (one word ruled twice), changed-since (somebody else wrote the same of a word since `was`:
 * `rules.n.field`).
 */
export function saveHouseStyle(actor: Actor, input: unknown): Promise<Result<{ rules: number }>> {
  return command(SaveHouseStyle, input, async (tx, { rules: mine, was }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    if (new Set(mine.map(wordOf)).size < mine.length) refuse('name-taken');
    const before = await keptList(tx, 'house-style', StyleRule, firstHouseStyle);
    const rules = merged(ownChangesInList({ was, mine, now: before }, wordOf), (name) => `rules.${name}`);
    // What is as it was says nothing.
    if (was && isDeepStrictEqual(rules, before)) return { rules: rules.length };
    await keepList(tx, 'house-style', rules);
    await emit(tx, actor, { kind: 'style.changed', subject: 'house-style', before, after: rules });
    return { rules: rules.length };
  });
}
