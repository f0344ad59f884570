import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { newId } from '#db/shared/id';
import { type Block } from '#db/stories/blocks';
import { emptyContent } from '#db/stories/model';
import { changeTemplate } from './commands/change-template.ts';
import { keepTemplate } from './commands/keep-template.ts';
import { saveHouseStyle } from './commands/save-house-style.ts';
import { houseStyle, snippets, templates, writingKit } from './desk-queries.ts';
import { firstHouseStyle, HouseStyle } from './model.ts';

freshHouse();

const logged = async () =>
  (await db()).select().from(events).where(eq(events.kind, 'style.changed')).orderBy(asc(events.id));
const rule = { language: 'en' as const, wrong: 'percent', right: 'per cent', note: '' };
const body: Block[] = [
  { id: 'b1', kind: 'paragraph', text: [{ text: 'The company was asked for comment.' }] },
];

describe('house style', () => {
  it('begins with a list that its own schema allows, each word once', () => {
    expect(HouseStyle.safeParse(firstHouseStyle).success).toBe(true);
    const words = firstHouseStyle.map(({ language, wrong }) => language + wrong);
    expect(new Set(words).size).toBe(words.length);
    for (const { wrong, right } of firstHouseStyle) expect(right).not.toBe(wrong);
  });

  it('is kept by chief editors alone, and logged with what stood there before', async () => {
    expect(await houseStyle()).toEqual(firstHouseStyle);
    const editor = await person('editor');
    expect(await saveHouseStyle(editor, { rules: [rule] })).toMatchObject({ error: { code: 'not-allowed' } });
    const chief = await person('chief');
    must(await saveHouseStyle(chief, { rules: [rule] }));
    expect(await houseStyle()).toEqual([rule]);
    const [event, ...more] = await logged();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor: chief.id, subject: 'house-style', after: [rule], tags: [] });
    expect(event?.before).toHaveLength(firstHouseStyle.length);
    must(await saveHouseStyle(chief, { rules: [] }));
    expect(await houseStyle()).toEqual([]);
  });

  it('rules a word once', async () => {
    const chief = await person('chief');
    const twice = [rule, { ...rule, wrong: 'Percent', right: '%' }];
    expect(await saveHouseStyle(chief, { rules: twice })).toMatchObject({ error: { code: 'name-taken' } });
    expect(await saveHouseStyle(chief, { rules: [{ ...rule, right: ' ' }] })).toMatchObject({
      error: { code: 'invalid', fields: { 'rules.0.right': 'required' } },
    });
  });

  it('gives a story the rules of its language', async () => {
    const kit = await writingKit(await person('reporter'), 'zh');
    expect(kit.houseStyle.length).toBeGreaterThan(5);
    expect(kit.houseStyle.every(({ language }) => language === 'zh')).toBe(true);
    expect(kit.mayKeep).toBe(false);
  });
});

describe('snippets and templates', () => {
  it('are kept by editors, replaced by name, renamed and taken out', async () => {
    const reporter = await person('reporter');
    const input = { kind: 'snippets', name: 'No comment', body };
    expect(await keepTemplate(reporter, input)).toMatchObject({ error: { code: 'not-allowed' } });
    const editor = await person('editor');
    const { id } = must(await keepTemplate(editor, input));
    expect(
      must(await keepTemplate(editor, { ...input, body: [...body, { id: 'b2', kind: 'divider' }] })).id,
    ).toBe(id);
    expect(await snippets()).toMatchObject([{ id, name: 'No comment', body: [{ id: 'b1' }, { id: 'b2' }] }]);
    must(await keepTemplate(editor, { ...input, name: 'Other' }));
    const rename = (name: string | null) => changeTemplate(editor, { kind: 'snippets', id, name });
    expect(await rename('Other')).toMatchObject({ error: { code: 'name-taken' } });
    must(await rename('Asked'));
    expect((await snippets()).map(({ name }) => name)).toEqual(['Asked', 'Other']);
    must(await rename(null));
    expect((await snippets()).map(({ name }) => name)).toEqual(['Other']);
    expect(await rename('x')).toMatchObject({ error: { code: 'not-found' } });
    expect(await changeTemplate(reporter, { kind: 'snippets', id, name: null })).toMatchObject({
      error: { code: 'not-allowed' },
    });
  });

  it('a template is a whole story', async () => {
    const editor = await person('editor');
    const content = { ...emptyContent(), kicker: 'Weather', body };
    must(await keepTemplate(editor, { kind: 'templates', name: 'Typhoon', language: 'en', content }));
    expect(await templates()).toMatchObject([{ name: 'Typhoon', language: 'en', content }]);
    expect(
      await keepTemplate(editor, {
        kind: 'templates',
        name: newId(),
        language: 'en',
        content: { headline: 1 },
      }),
    ).toMatchObject({ error: { code: 'invalid' } });
  });
});
