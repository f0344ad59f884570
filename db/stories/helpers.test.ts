/** "Additional reporting by": who may stand there, who is shown, and what becomes of it where two people write. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { exportedStory } from '#db/export/stories';
import { restoreVersion } from '#db/history/commands/restore-version';
import { compareStories } from '#db/history/compare';
import { comparedVersions } from '#db/history/desk-queries';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { allAuthors } from '#db/people/reader-queries';
import { clearEdition } from '#db/seed/clear-edition';
import { people } from '#db/people/tables';
import { systemActor } from '#db/shared/actor';
import { publishStory } from './commands/publish-story.ts';
import { saveRevision } from './commands/save-revision.ts';
import { currentOf, loadStory } from './load.ts';
import { mergeStories } from './merge.ts';
import { mergeFields } from './merge-fields.ts';
import { emptyContent, StoryContent } from './model.ts';
import { authorStories, storyById } from './reader-queries.ts';
import { storyOf } from './testing.ts';

freshHouse();

const shell = systemActor('shell');
const someone = async (name: string, nameZh = ''): Promise<string> =>
  must(await savePerson(shell, { name, nameZh })).person;
const helping = async (story: string) => (await storyById(story))?.helpers.map(({ name }) => name);

const base = { ...emptyContent(), headline: 'Ferries' };

describe('who helped with a story', () => {
  it('may be left out, in any order, and is never who signs', () => {
    expect(StoryContent.parse(base)).toEqual(base);
    expect('helpers' in StoryContent.parse(base)).toBe(false);
    expect(StoryContent.parse({ ...base, helpers: ['b', 'a'] }).helpers).toEqual(['b', 'a']);
    expect(StoryContent.parse({ ...base, bylines: ['a'], helpers: ['b', 'a', 'c'] }).helpers).toEqual([
      'b',
      'c',
    ]);
    for (const helpers of [[], ['a']])
      expect('helpers' in StoryContent.parse({ ...base, bylines: ['a'], helpers })).toBe(false);
    const many = Array.from({ length: 21 }, (_, i) => `p${i}`);
    expect(StoryContent.safeParse({ ...base, helpers: many.slice(1) }).success).toBe(true);
    expect(StoryContent.safeParse({ ...base, helpers: many }).success).toBe(false);
    expect(StoryContent.safeParse({ ...base, helpers: ['not an id'] }).success).toBe(false);
  });

  it('is told to readers once it is published, and listed as an author of nothing', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    expect(await helping(story)).toEqual([]);
    const [ann, bea] = [await someone('Ann'), await someone('Bea')];
    pass(60_000);
    must(await saveRevision(chief, { story, base: 1, content: { ...content, helpers: [bea, ann] } }));
    expect(await helping(story)).toEqual([]);
    must(await publishStory(chief, { story, version: 2, kind: 'fix' }));
    expect(await helping(story)).toEqual(['Bea', 'Ann']);
    expect((await authorStories('en', ann, { limit: 5 })).items).toEqual([]);
    expect((await allAuthors('en')).map(({ name }) => name)).toEqual(['Mei-ling Kwok']);
  });

  it('shows as the person they were merged into, each once, and not beside their own byline', async () => {
    const chief = await person('chief');
    const [ann, annie, bea] = [await someone('Ann'), await someone('Annie'), await someone('Bea')];
    const { story, content } = await storyOf(chief, { helpers: [annie, bea, ann] });
    must(await publishStory(chief, { story, version: 1 }));
    must(await mergePeople(chief, { person: annie, into: ann }));
    expect(await helping(story)).toEqual(['Ann', 'Bea']);
    must(await mergePeople(chief, { person: bea, into: content.bylines[0] }));
    expect(await helping(story)).toEqual(['Ann']);
  });

  it('is merged as a field of its own, also with a text from before there was one', () => {
    const mine = { ...base, headline: 'Late ferries' };
    const theirs = { ...base, helpers: ['a'] };
    for (const merge of [mergeFields, mergeStories]) {
      expect(merge(base, mine, theirs)).toEqual({ content: { ...mine, helpers: ['a'] }, conflicts: [] });
      expect(merge(base, { ...mine, helpers: ['b'] }, theirs).conflicts).toEqual(['helpers']);
      expect(merge(theirs, { ...mine, helpers: ['a'] }, base).content.helpers).toBeUndefined();
      // One lets them sign while the other thanks them.
      expect(merge(base, { ...mine, bylines: ['a'] }, theirs)).toEqual({
        content: { ...mine, bylines: ['a'] },
        conflicts: [],
      });
    }
  });

  it('is saved by two colleagues at once without a word being lost', async () => {
    const chief = await person('chief');
    const ann = await someone('Ann');
    const { story, content } = await storyOf(chief);
    must(await saveRevision(chief, { story, base: 1, content: { ...content, helpers: [ann] } }));
    const bylines = [...content.bylines, ann];
    const saved = must(await saveRevision(chief, { story, base: 1, content: { ...content, bylines } }));
    expect(saved.content).toEqual({ ...content, bylines });
    const { newest } = await loadStory(await db(), chief, story, 'story.save');
    expect(currentOf(newest).content).toEqual({ ...content, bylines });
  });

  it('is named where versions are compared, comes back from one, and stands in the export', async () => {
    const chief = await person('chief');
    const ann = await someone('Ann');
    const { story, content } = await storyOf(chief, { helpers: [ann] });
    must(await saveRevision(chief, { story, base: 1, content: { ...content, helpers: [] } }));
    const compared = await comparedVersions(chief, story, 1, 2);
    expect(compared?.comparison.fields).toEqual([
      { field: 'helpers', kind: 'list', added: [], removed: [ann], after: [] },
    ]);
    expect(compared?.names[ann]).toBe('Ann');
    expect(compareStories(base, { ...base, helpers: ['a'] }).fields).toMatchObject([{ added: ['a'] }]);
    expect((await exportedStory(story))?.markdown).not.toContain('additionalReporting');
    must(await restoreVersion(chief, { story, base: 2, version: 1, field: 'helpers' }));
    expect((await exportedStory(story))?.markdown).toContain('\nadditionalReporting: ["Ann"]\n');
  });

  it('keeps their record when the sample edition goes', async () => {
    const chief = await person('chief');
    const [ann] = [await someone('Ann'), await someone('Bea')];
    await storyOf(chief, { helpers: [ann] });
    await clearEdition();
    const kept = await (await db()).select({ name: people.name }).from(people).where(eq(people.id, ann));
    expect(kept).toEqual([{ name: 'Ann' }]);
    expect(await (await db()).select().from(people).where(eq(people.name, 'Bea'))).toEqual([]);
  });
});
