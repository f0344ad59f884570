/** A person's other addresses: what is taken, what is shown of them, and what becomes of them when two are made one. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { systemActor } from '#db/shared/actor';
import { publishedStory } from '#db/stories/testing';
import { mergePeople } from './commands/merge-people.ts';
import { savePerson } from './commands/save-person.ts';
import { Elsewhere, hostAndHandle, MOST_ELSEWHERE } from './model.ts';
import { allAuthors, authorBySlug } from './reader-queries.ts';

freshHouse();

const shell = systemActor('shell');
const many = (n: number, from = 0): string[] =>
  Array.from({ length: n }, (_, i) => `https://social.example/@mei-${from + i}`);

const reasonOf = (typed: readonly string[]): string => {
  const parsed = Elsewhere.safeParse(typed);
  return parsed.success ? parsed.data.join(' ') : (parsed.error.issues[0]?.message ?? '');
};

const newest = async (kind: 'person.saved' | 'person.merged') =>
  (
    await (await db()).select().from(events).where(eq(events.kind, kind)).orderBy(desc(events.id)).limit(1)
  )[0];

const shown = async (slug: string): Promise<readonly string[] | undefined> =>
  (await authorBySlug('en', slug))?.elsewhere;

describe('an address elsewhere', () => {
  it.each([
    'http://social.example/@mei',
    'javascript:alert(1)',
    'social.example/@mei',
    '@mei@social.example',
    'https://mei:secret@social.example/',
    'https://social.example:8443/@mei',
    'https://127.0.0.1/@mei',
    'https://localhost/@mei',
    'https://social.example/@mei ling',
    'https://social.example/\u0007',
  ])('is not %s', (typed) => expect(reasonOf([typed])).toBe('address'));

  it('is not longer than a line', () =>
    expect(reasonOf([`https://social.example/${'a'.repeat(300)}`])).toBe('too-long'));

  it('is kept as browsers write it, each once, in the order in which they were typed', () =>
    expect(
      reasonOf([
        '',
        ' HTTPS://Social.example/@Mei \r',
        'https://code.example',
        'https://social.example/@Mei/',
        'https://code.example/',
      ]),
    ).toBe('https://social.example/@Mei https://code.example/'));

  it.each([
    ['https://www.social.example/@mei-ling/', 'social.example/@mei-ling'],
    ['https://code.example/', 'code.example'],
    ['https://social.example/%E9%83%AD%E7%BE%8E%E7%8E%B2', 'social.example/郭美玲'],
    // What turns the direction of letters around stays written out.
    ['https://social.example/%E2%80%AEmei', 'social.example/%E2%80%AEmei'],
    ['https://social.example/%ZZ', 'social.example/%ZZ'],
    ['https://social.example/@mei?from=us#top', 'social.example/@mei'],
  ])('%s is shown as %s', (address, said) => expect(hostAndHandle(address)).toBe(said));
});

describe('a person’s addresses elsewhere', () => {
  it('are shown to readers in both languages, stay when they are not named, and go when none is', async () => {
    const chief = await person('chief');
    await publishedStory();
    const found = (await authorBySlug('en', 'mei-ling-kwok'))?.id;
    const mei = { person: found, name: 'Mei-ling Kwok' };
    expect(await shown('mei-ling-kwok')).toEqual([]);

    must(await savePerson(chief, { ...mei, elsewhere: many(2) }));
    expect(await shown('mei-ling-kwok')).toEqual(many(2));
    expect((await authorBySlug('zh', 'mei-ling-kwok'))?.elsewhere).toEqual(many(2));
    expect((await allAuthors('en')).map(({ elsewhere }) => elsewhere)).toEqual([many(2)]);
    const event = await newest('person.saved');
    expect(event?.tags).toEqual([`person:${found}`]);
    expect(event?.after).toEqual({ elsewhere: many(2) });

    must(await savePerson(chief, { ...mei, role: 'Reporter' }));
    expect(await shown('mei-ling-kwok')).toEqual(many(2));
    must(await savePerson(chief, { ...mei, elsewhere: [...many(2)].reverse() }));
    expect(await shown('mei-ling-kwok')).toEqual([...many(2)].reverse());
    must(await savePerson(chief, { ...mei, elsewhere: [] }));
    expect(await shown('mei-ling-kwok')).toEqual([]);
  });

  it('are six at most, and are refused by name', async () => {
    const chief = await person('chief');
    const refused = (reason: string) => ({ error: { code: 'invalid', fields: { elsewhere: reason } } });
    const tooMany = many(MOST_ELSEWHERE + 1);
    expect(await savePerson(chief, { name: 'Mei', elsewhere: tooMany })).toMatchObject(refused('too-many'));
    const mei = must(await savePerson(chief, { name: 'Mei', elsewhere: many(MOST_ELSEWHERE) }));
    expect((await newest('person.saved'))?.after).toMatchObject({ elsewhere: many(MOST_ELSEWHERE) });
    const again = { name: 'Mei', person: mei.person };
    expect(await savePerson(chief, { ...again, elsewhere: tooMany })).toMatchObject(refused('too-many'));
    expect(await savePerson(chief, { ...again, elsewhere: ['mei'] })).toMatchObject(refused('address'));
    expect(await savePerson(await person('reporter'), { ...again, elsewhere: [] })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(await shown('mei')).toEqual(many(MOST_ELSEWHERE));
  });

  it('of two who are made one are those of both, each once; the log says so', async () => {
    const into = must(await savePerson(shell, { name: 'Mei', elsewhere: many(5) }));
    const gone = must(await savePerson(shell, { name: 'Mei-ling', elsewhere: many(5, 3) }));
    must(await mergePeople(shell, { person: gone.person, into: into.person }));
    expect(await shown('mei')).toEqual(many(8));
    expect(await shown('mei-ling')).toEqual(many(8));
    expect(await newest('person.merged')).toMatchObject({
      before: { elsewhere: many(5) },
      after: { name: 'Mei-ling', elsewhere: many(8) },
    });
    // More than may be typed: they may stay and become fewer, never more.
    const mei = { name: 'Mei', person: into.person };
    must(await savePerson(shell, { ...mei, role: 'Reporter', elsewhere: many(8) }));
    expect((await savePerson(shell, { ...mei, elsewhere: many(9) })).ok).toBe(false);
    must(await savePerson(shell, { ...mei, elsewhere: many(7) }));
    expect((await savePerson(shell, { ...mei, elsewhere: many(8) })).ok).toBe(false);
  });

  it('are not named by the log of a merge that brings none', async () => {
    const into = must(await savePerson(shell, { name: 'Mei', elsewhere: many(1) }));
    const gone = must(await savePerson(shell, { name: 'Mei-ling' }));
    must(await mergePeople(shell, { person: gone.person, into: into.person }));
    expect((await newest('person.merged'))?.after).toEqual({ name: 'Mei-ling', path: 'mei-ling' });
    expect(await shown('mei')).toEqual(many(1));
  });
});
