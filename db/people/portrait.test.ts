/** A portrait is on a person's record: pages get it, and readers may see the picture while it is one. */
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, person, TEST_INSTANT } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { events } from '#db/events/tables';
import { publicPicture } from '#db/pictures/reader-queries';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { publishedStory } from '#db/stories/testing';
import { storyById } from '#db/stories/reader-queries';
import { savePerson } from './commands/save-person.ts';
import { authorBySlug } from './reader-queries.ts';

freshHouse();

async function picture(owner: Actor, id: string, rightsUntil: number | null = null): Promise<string> {
  const row = {
    id,
    kind: 'photo' as const,
    alt: 'A woman at a desk',
    caption: '',
    credit: 'Hong Kong News',
    width: 900,
    height: 900,
    focalX: 0.5,
    focalY: 0.5,
    hash: id,
    owner: owner.id,
    createdAt: TEST_INSTANT,
    rightsUntil,
  };
  await write((tx) => tx.insert(pictures).values(row));
  return id;
}

const newest = async () =>
  (
    await (await db()).select().from(events).where(eq(events.kind, 'person.saved')).orderBy(desc(events.id))
  )[0];

describe('a portrait', () => {
  it('stands with the byline and on the author’s page, and is public only as long', async () => {
    const chief = await person('chief');
    const first = await picture(chief, 'first');
    const second = await picture(chief, 'second');
    const story = await publishedStory();
    const found = (await storyById(story))?.bylines[0];
    const byline = { person: found?.id, name: 'Mei-ling Kwok' };
    expect(found?.portrait).toBeNull();
    expect(await publicPicture(first)).toBeNull();

    must(await savePerson(chief, { ...byline, portrait: first }));
    expect((await storyById(story))?.bylines[0]?.portrait).toMatchObject({ id: first, width: 900 });
    expect((await authorBySlug('en', 'mei-ling-kwok'))?.portrait?.id).toBe(first);
    expect(await publicPicture(first)).toEqual({ until: Infinity });
    expect((await newest())?.tags).toEqual([`person:${byline.person}`, 'picture:first']);

    // Another change of the person leaves it.
    must(await savePerson(chief, { ...byline, role: 'Reporter' }));
    expect((await storyById(story))?.bylines[0]?.portrait?.id).toBe(first);

    must(await savePerson(chief, { ...byline, portrait: second }));
    expect(await publicPicture(first)).toBeNull();
    expect((await newest())?.tags).toEqual([`person:${byline.person}`, 'picture:first', 'picture:second']);
    must(await savePerson(chief, { ...byline, portrait: null }));
    expect((await authorBySlug('en', 'mei-ling-kwok'))?.portrait).toBeNull();
    expect(await publicPicture(second)).toBeNull();
  });

  it('falls back to initials when its rights end, and must be a picture of ours', async () => {
    const chief = await person('chief');
    const ended = await picture(chief, 'ended', TEST_INSTANT - 1);
    must(await savePerson(chief, { name: 'Daniel Ho', portrait: ended }));
    expect((await authorBySlug('en', 'daniel-ho'))?.portrait).toBeNull();
    expect(await publicPicture(ended)).toBeNull();
    expect(await savePerson(chief, { name: 'Agnes Tse', portrait: 'nowhere' })).toMatchObject({
      ok: false,
      error: { code: 'picture-unknown' },
    });
    expect(await savePerson(await person('reporter'), { name: 'X', portrait: ended })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });
});
