/** What the desk writes with. Everybody who writes may read it. */
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { keptList } from './kept.ts';
import { firstHouseStyle, Snippet, StyleRule, Template, type WritingKit } from './model.ts';

export const houseStyle = async (): Promise<readonly StyleRule[]> =>
  keptList(await db(), 'house-style', StyleRule, firstHouseStyle);

export const snippets = async (): Promise<readonly Snippet[]> =>
  keptList(await db(), 'snippets', Snippet, []);

export const templates = async (): Promise<readonly Template[]> =>
  keptList(await db(), 'templates', Template, []);

/** What the writing screen of a story in this language is given. */
export async function writingKit(actor: Actor, language: Language): Promise<WritingKit> {
  return {
    houseStyle: (await houseStyle()).filter((rule) => rule.language === language),
    snippets: await snippets(),
    mayKeep: can(actor, 'template.keep'),
  };
}
