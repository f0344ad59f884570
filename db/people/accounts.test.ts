import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { users } from '#db/accounts/tables';
import { accountNames } from '#db/accounts/desk-queries';
import { freshHouse, must, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { events } from '#db/events/tables';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { emptyContent } from '#db/stories/model';
import { revisions } from '#db/stories/tables';
import { keepOwnByline } from './commands/keep-own-byline.ts';
import { mergePeople } from './commands/merge-people.ts';
import { savePerson } from './commands/save-person.ts';
import { listPeople, ownByline } from './desk-queries.ts';

let chief: Actor, reporter: Actor;

freshHouse();
beforeEach(async () => {
  chief = await person('chief');
  reporter = await person('reporter');
});

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

const byline = async (name: string, user?: string | null): Promise<string> =>
  must(await savePerson(chief, { name, user })).person;

/** Who signs a story that somebody begins. */
async function begun(actor: Actor, more: Partial<ReturnType<typeof emptyContent>> = {}): Promise<string[]> {
  const content = Object.keys(more).length > 0 ? { ...emptyContent(), ...more } : undefined;
  const { story } = must(await createStory(actor, { language: 'en', key: newId(), content }));
  const [row] = await (await db()).select().from(revisions).where(eq(revisions.story, story));
  return row?.content.bylines ?? [];
}

const about = { bio: 'Of the harbour.', bioZh: '跑海事。', contact: 'a@b.example', elsewhere: [] };

describe('a byline that belongs to an account', () => {
  it('signs what its owner begins, and nothing else', async () => {
    expect(await begun(reporter)).toEqual([]);
    const own = await byline('Mei-ling Kwok', reporter.id);
    const other = await byline('Daniel Ho');
    expect(await begun(reporter)).toEqual([own]);
    expect(await begun(chief)).toEqual([]);
    // Whoever was named already signs alone, and nobody is both writer and helper.
    expect(await begun(reporter, { bylines: [other] })).toEqual([other]);
    expect(await begun(reporter, { helpers: [own] })).toEqual([]);
    must(await savePerson(chief, { person: own, name: 'Mei-ling Kwok', user: null }));
    expect(await begun(reporter)).toEqual([]);
  });

  it('is one of one account, which may sign in', async () => {
    const own = await byline('Mei-ling Kwok', reporter.id);
    const second = await savePerson(chief, { name: 'Another', user: reporter.id });
    expect(second).toMatchObject({ ok: false, error: { code: 'invalid', fields: { user: 'taken' } } });
    const unknown = { ok: false, error: { code: 'invalid', fields: { user: 'unknown' } } };
    expect(await savePerson(chief, { name: 'Another', user: 'nobody' })).toMatchObject(unknown);
    await write((tx) => tx.update(users).set({ suspendedAt: 1 }).where(eq(users.id, reporter.id)));
    expect(await savePerson(chief, { name: 'Another', user: reporter.id })).toMatchObject(unknown);
    // Who is suspended keeps the byline that they have, also when something else of it changes.
    must(await savePerson(chief, { person: own, name: 'Mei Kwok', user: reporter.id }));
    must(await savePerson(chief, { person: own, name: 'Mei Kwok' }));
    expect((await listPeople()).map(({ name, user }) => [name, user])).toEqual([['Mei Kwok', reporter.id]]);
    const names = await accountNames(chief);
    expect(names.find(({ id }) => id === reporter.id)?.suspended).toBe(true);
    expect(await accountNames(reporter)).toEqual([]);
  });

  it('goes over when it is merged, unless the other has an account', async () => {
    const [old, stays, third] = [
      await byline('Mei', reporter.id),
      await byline('Mei-ling'),
      await byline('Chief', chief.id),
    ];
    must(await mergePeople(chief, { person: old, into: stays }));
    expect((await ownByline(reporter))?.id).toBe(stays);
    const log = await (await db()).select().from(events).where(eq(events.subject, stays));
    expect(log.at(-1)).toMatchObject({
      kind: 'person.merged',
      before: { user: null },
      after: { name: 'Mei', user: reporter.id },
    });
    must(await mergePeople(chief, { person: stays, into: third }));
    expect([await ownByline(reporter), (await ownByline(chief))?.id]).toEqual([null, third]);
    expect(codeOf(await savePerson(chief, { person: old, name: 'Mei', user: reporter.id }))).toBe(
      'not-found',
    );
  });

  it('has a page whose words are its owner’s, and a name that is the paper’s', async () => {
    expect(codeOf(await keepOwnByline(reporter, about))).toBe('not-found');
    const own = await byline('Mei-ling Kwok', reporter.id);
    await byline('Chief', chief.id);
    must(await keepOwnByline(reporter, { ...about, elsewhere: ['https://social.example/@mei'] }));
    expect(await ownByline(reporter)).toMatchObject({
      ...{ id: own, name: 'Mei-ling Kwok', bio: about.bio, bioZh: about.bioZh, contact: about.contact },
      elsewhere: ['https://social.example/@mei'],
    });
    expect(await ownByline(chief)).toMatchObject({ bio: '', elsewhere: [] });
    for (const more of [{ name: 'Other' }, { role: 'Editor' }, { user: null }, { person: 'x' }])
      expect(codeOf(await keepOwnByline(reporter, { ...about, ...more }))).toBe('invalid');
    for (const contact of ['@mei on Signal', 'a@b.example, c@d.example', 'mailto:a@b.example']) {
      const refused = { ok: false, error: { code: 'invalid', fields: { contact: 'email' } } };
      expect(await keepOwnByline(reporter, { ...about, contact }), contact).toEqual(refused);
      expect(await savePerson(chief, { name: 'Other', contact }), contact).toEqual(refused);
    }
    expect(codeOf(await keepOwnByline(reporter, { ...about, portrait: 'nothing' }))).toBe('picture-unknown');
    const log = await (await db()).select().from(events).where(eq(events.subject, own));
    expect(log.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['person.saved', chief.id],
      ['person.saved', reporter.id],
    ]);
  });
});
