/** Rights that are limited to sections: role × section × whose × command, through the real commands on a real database. */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { frontAtDesk, previewFront, stripsForDesk } from '#db/front/desk-queries';
import { HOME } from '#db/front/model';
import { companyOf } from '#db/pen/desk-queries';
import { openReports, reportsForDesk } from '#db/reports/desk-queries';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can, type Role, roles } from '#db/shared/permissions';
import { changeStories } from '#db/listing/commands/change-stories';
import { fail } from '#db/shared/result';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { chiefCells } from './testing/chief-cells.ts';
import { deskCells } from './testing/desk-cells.ts';
import { frontCells } from './testing/front-cells.ts';
import type { HouseCell, Spot } from './testing/house-cells.ts';
import { liftCell, standing, type StoryCell, storyCells } from './testing/story-cells.ts';

freshHouse();

const HERE = 'hong-kong';
/** Sections that rights are limited to: none, the story's, another, the story's among others. */
const limits = [null, [HERE], ['sport'], ['sport', HERE]];

const houseCells = [...frontCells, ...deskCells, ...chiefCells];

/** Commands without a row, and why. Whoever writes a new one gives it a row, or says here why it needs none. */
const ROWLESS: Record<string, string> = {
  'accept-link': 'the token is the right',
  'ask-password-link': 'anybody may',
  'spend-password-link': 'the token is the right',
  'report-error': 'any reader may',
  'change-password': 'one’s own account',
  'choose-language': 'one’s own account',
  'choose-mail': 'one’s own account',
  'sign-out': 'one’s own account',
  'see-notices': 'one’s own account',
  'begin-code-app': 'one’s own account',
  'confirm-code-app': 'one’s own account',
  'begin-passkey': 'one’s own account',
  'add-passkey': 'one’s own account',
  'make-recovery-codes': 'one’s own account',
  'save-view': 'one’s own list',
  'remove-view': 'one’s own list',
  'undo-release': 'whoever’s act it was: undo-release.test',
  'put-back-stories': 'whoever’s act it was: many.test',
  'change-stories': 'each story through its own command: below',
  'ask-for-pen': 'asks what take-pen asks: permission-cells.test',
  'keep-pen': 'asks what take-pen asks: permission-cells.test',
  'hand-over': 'asks what take-pen asks: permission-cells.test',
  'leave-story': 'asks what be-here asks: permission-cells.test',
  'announce-due': 'the clock',
  'empty-bin': 'the clock',
  'freeze-most-read': 'the clock',
  'thin-versions': 'the clock',
};

it('has a row for every command of the house', () => {
  const files = globSync('db/*/commands/*.ts')
    .map((file) => basename(file, '.ts'))
    .filter((name) => !name.endsWith('.test'));
  const rows = [
    ...Object.keys(ROWLESS),
    ...[...storyCells, liftCell, ...houseCells].map(({ command }) => command.split('/')[0]),
  ];
  expect([...new Set(rows)].sort()).toEqual(files.sort());
});

/** What a cell should say, from what it says of itself alone: the table of rights is not asked. */
function answerOf({ least, ground, refusal }: HouseCell, me: Actor, { place, owner }: Spot): string {
  const high = roles.indexOf(me.role) >= roles.indexOf(least);
  const mine = (section: string): boolean => me.sections?.includes(section) ?? true;
  // A contributor knows of no picture but their own.
  if (ground === 'person' && owner !== me && me.role === 'contributor') return 'not-found';
  const may = {
    any: high,
    house: high && me.sections === null,
    front: high && (place === HOME ? me.sections === null : mine(place)),
    story: high && mine(HERE),
    person: owner === me || (high && me.sections === null),
  }[ground];
  return may ? 'ok' : (refusal ?? 'not-allowed');
}

/** Where a cell is tried: fronts of the house and of a section, pictures of one's own and of others. */
const spots = ({ ground }: HouseCell, me: Actor, other: Actor): Omit<Spot, 'made'>[] =>
  ground === 'front'
    ? [HOME, HERE].map((place) => ({ place, owner: other }))
    : ground === 'person'
      ? [me, other].map((owner) => ({ place: HERE, owner }))
      : [{ place: HERE, owner: other }];

describe.each(roles)('%s', (role: Role) => {
  it.each([frontCells, deskCells, chiefCells].map((cells) => [cells[0]?.command, cells] as const))(
    'holds what is the house’s only with rights for the whole of it: %s and so on',
    async (_, cells) => {
      const other = await person('reporter');
      for (const sections of limits) {
        const me = await person(role, sections ? { sections } : {});
        for (const cell of cells)
          for (const spot of spots(cell, me, other)) {
            const made = (await cell.prepare?.({ ...spot, made: '' })) ?? '';
            const said = await cell.run(me, { ...spot, made });
            const where = `${role} of ${sections?.join() ?? 'all'}, ${spot.place}, ${spot.owner === me ? 'own' : 'other'}: ${cell.command}`;
            expect(said.ok ? 'ok' : said.error.code, where).toBe(answerOf(cell, me, { ...spot, made }));
          }
      }
    },
  );

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
  it('sees of fronts, the strip and reports only what they may act on', async () => {
    const here = await person('editor', { sections: [HERE] });
    const sport = await person('editor', { sections: ['sport'] });
    const of = (place: string) => ({ language: 'en', place }) as const;
    expect(await frontAtDesk(here, of(HERE))).not.toBeNull();
    for (const place of [HOME, 'sport']) expect(await frontAtDesk(here, of(place)), place).toBeNull();
    expect(await previewFront(here, of(HOME), 'draft')).toBeNull();
    expect(await companyOf(here, 'front-en-home')).toBeNull();
    expect(await companyOf(here, `front-en-${HERE}`)).not.toBeNull();
    const [strip] = frontCells.filter(({ command }) => command === 'set-strip');
    must(
      (await strip?.run(systemActor('shell'), { place: HOME, owner: here, made: '' })) ?? fail('not-found'),
    );
    expect(await stripsForDesk(here)).toEqual([]);
    expect(await stripsForDesk(await person('editor'))).toHaveLength(1);
    const [report] = deskCells.filter(({ command }) => command === 'settle-report');
    await report?.prepare?.({ place: HERE, owner: here, made: '' });
    expect((await reportsForDesk(here))?.open).toHaveLength(1);
    expect((await reportsForDesk(sport))?.open).toEqual([]);
    expect([await openReports(here), await openReports(sport)]).toEqual([1, 0]);
  });

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
