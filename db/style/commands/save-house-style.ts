import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { keepList, keptList } from '../kept.ts';
import { firstHouseStyle, HouseStyle, StyleRule } from '../model.ts';

/** Keeps the whole list of house style. Failures: invalid, not-allowed, name-taken (one word ruled twice). */
export function saveHouseStyle(actor: Actor, input: unknown): Promise<Result<{ rules: number }>> {
  return command(z.strictObject({ rules: HouseStyle }), input, async (tx, { rules }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const words = rules.map(({ language, wrong }) => `${language} ${wrong.toLowerCase()}`);
    if (new Set(words).size < words.length) refuse('name-taken');
    const before = await keptList(tx, 'house-style', StyleRule, firstHouseStyle);
    await keepList(tx, 'house-style', rules);
    await emit(tx, actor, { kind: 'style.changed', subject: 'house-style', before, after: rules });
    return { rules: rules.length };
  });
}
