/** Rights that are limited to sections: role × section × whose × command, through the real commands on a real database. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can, type Role, roles } from '#db/shared/permissions';
import { changeStories } from '#db/listing/commands/change-stories';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { liftCell, standing, type StoryCell, storyCells } from './testing/story-cells.ts';

freshHouse();

const HERE = 'hong-kong';
/** Sections that rights are limited to: none, the story's, another, the story's among others. */
const limits = [null, [HERE], ['sport'], ['sport', HERE]];

describe.each(roles)('%s', (role: Role) => {
  it('may do in their sections what their role may, and elsewhere only what is their own', async () => {
    const other = await person('reporter');
    for (const sections of limits) {
      const me = await person(role, sections ? { sections } : {});
      for (const owner of [me, other])
        for (const cell of storyCells) {
          const at = await standing(owner, HERE, cell);
          const target = { owner: owner.id, section: HERE };
          const expected = !can(me, 'story.read', target)
            ? 'not-found'
            : can(me, cell.action, target)
              ? 'ok'
              : 'not-allowed';
          const said = await cell.run(me, at);
          const where = `${role} of ${sections?.join() ?? 'all'}, ${owner === me ? 'own' : 'other'}: ${cell.command}`;
          expect(said.ok ? 'ok' : said.error.code, where).toBe(expected);
        }
    }
  });

  it('ends an embargo early only where they are chief editor of that section', async () => {
    const other = await person('reporter');
    for (const sections of limits) {
      const me = await person(role, sections ? { sections } : {});
      const at = await standing(other, HERE, liftCell);
      const inside = sections === null || sections.includes(HERE);
      const knows = role === 'editor' || role === 'chief';
      const said = await liftCell.run(me, at);
      expect(said.ok ? 'ok' : said.error.code, `${role} of ${sections?.join() ?? 'all'}`).toBe(
        role === 'chief' && inside ? 'ok' : knows ? 'not-allowed' : 'not-found',
      );
    }
  });
});

describe('an editor of one section', () => {
  const nothing: StoryCell = {
    command: '',
    action: 'story.read',
    run: () => Promise.reject(new Error('It is only there.')),
  };
  const storyIn = (section: string) => standing(systemActor('shell'), section, nothing);

  it('does not publish what they have filed under another', async () => {
    const sport = await person('editor', { sections: ['sport'] });
    const { story, content } = await storyIn('sport');
    must(await saveRevision(sport, { story, base: 1, content: { ...content, section: HERE } }));
    const said = await publishStory(sport, { story, version: 2 });
    expect(said).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    // It is not theirs any more: they cannot take it back either.
    const back = await saveRevision(sport, { story, base: 2, content });
    expect(back).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('changes of many only what is in it', async () => {
    const sport = await person('editor', { sections: ['sport'] });
    const [theirs, others] = [(await storyIn('sport')).story, (await storyIn(HERE)).story];
    const { done, refused } = must(
      await changeStories(sport, { id: newId(), stories: [theirs, others], act: { kind: 'bin' } }),
    );
    expect(done).toEqual([theirs]);
    expect(refused).toEqual([{ story: others, failure: { code: 'not-allowed' } }]);
  });
});
