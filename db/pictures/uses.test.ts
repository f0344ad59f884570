/** What is said of a picture's uses, what the filter shows, and what removing refuses are one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { write } from '#db/core/write';
import { cancelFront } from '#db/front/commands/cancel-front';
import { discardFront } from '#db/front/commands/discard-front';
import { publishFront } from '#db/front/commands/publish-front';
import { saveFront } from '#db/front/commands/save-front';
import { defaultFront, firstFront, type FrontLayout, type FrontName } from '#db/front/model';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { emptyContent } from '#db/stories/model';
import { removePicture } from './commands/remove-picture.ts';
import { listPictures } from './desk-queries.ts';
import { pictures } from './tables.ts';
import { otherUses } from './uses.ts';

freshHouse();

const home: FrontName = { language: 'en', place: 'home' };
const desk = systemActor('shell');
let editor: Actor;
let story: string;

/** A picture's record without files: nothing here is cut. */
async function picture(): Promise<string> {
  const id = newId();
  const words = { kind: 'photo', alt: 'A wall', caption: '', credit: 'Staff' } as const;
  const shape = { width: 900, height: 600, focalX: 0.5, focalY: 0.5 };
  await write((tx) => tx.insert(pictures).values({ id, hash: id, ...words, ...shape, createdAt: now() }));
  return id;
}

beforeEach(async () => {
  editor = await person('chief');
  const byline = must(await savePerson(desk, { name: 'Daniel Ho' })).person;
  const content = {
    ...emptyContent(),
    headline: 'A harbour',
    standfirst: 'A sentence about it.',
    section: 'business',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'Words.' }] }],
  };
  ({ story } = must(await createStory(desk, { language: 'en', key: newId(), content })));
  must(await publishStory(desk, { story, version: 1 }));
  pass(60_000);
});

const showing = (id?: string): FrontLayout => ({
  ...defaultFront,
  pinned: [id ? { story, picture: { picture: id } } : { story }],
});

/** How it stands on fronts, after making sure that the filter and removing say the same of it. */
async function stands(id: string): Promise<string[]> {
  const uses = (await otherUses(id)).map((use) => (use.kind === 'front' ? use.stands : use.kind));
  const unused = (await listPictures(editor, { unused: true })).items.some((row) => row.id === id);
  expect(unused, uses.join(' ')).toBe(uses.length === 0);
  const removed = await removePicture(editor, { picture: id });
  expect(removed.ok ? 'removed' : removed.error.code).toBe(uses.length === 0 ? 'removed' : 'picture-in-use');
  return uses;
}

describe('a picture on a front', () => {
  it('is used by a draft from its first save until it is thrown away', async () => {
    const id = await picture();
    must(await saveFront(editor, { ...home, base: 0, layout: showing(id) }));
    expect(await stands(id)).toEqual(['draft']);
    must(await discardFront(editor, { ...home, base: 1 }));
    expect(await stands(id)).toEqual([]);
  });

  it('is not used by a save that another one has replaced', async () => {
    const id = await picture();
    must(await saveFront(editor, { ...home, base: 0, layout: showing(id) }));
    must(await saveFront(editor, { ...home, base: 1, layout: showing() }));
    expect(await stands(id)).toEqual([]);
  });

  it('is used while it waits, while it is live, and by the earlier front for good, each said once', async () => {
    const id = await picture();
    must(await publishFront(editor, { ...home, base: 0, layout: showing(id), at: now() + 3_600_000 }));
    expect(await stands(id)).toEqual(['ahead']);
    pass(3_600_000);
    expect(await stands(id)).toEqual(['live']);
    pass(60_000);
    must(await publishFront(editor, { ...home, base: 1, layout: showing(id) }));
    expect(await stands(id)).toEqual(['live', 'before']);
    pass(60_000);
    must(await publishFront(editor, { ...home, base: 2, layout: showing() }));
    expect(await stands(id)).toEqual(['before']);
  });

  it('is not used by a front that was taken back before its hour', async () => {
    const id = await picture();
    const { release } = must(
      await publishFront(editor, { ...home, base: 0, layout: showing(id), at: now() + 3_600_000 }),
    );
    must(await cancelFront(editor, { ...home, release }));
    expect(await stands(id)).toEqual([]);
  });
});

it('names the front of a section apart from the home front, and its uses after those', async () => {
  const id = await picture();
  const layout = showing(id);
  const first = firstFront('business');
  const [row, ...others] = first.sections;
  const sections = row ? [{ ...row, pinned: layout.pinned }, ...others] : [];
  must(await saveFront(editor, { ...home, place: 'business', base: 0, layout: { ...first, sections } }));
  must(await publishFront(editor, { ...home, base: 0, layout }));
  must(await saveFront(editor, { ...home, base: 1, layout }));
  expect(await otherUses(id)).toEqual(
    [
      ['home', 'live'],
      ['home', 'draft'],
      ['business', 'draft'],
    ].map(([place, stands]) => ({ kind: 'front', language: 'en', place, stands })),
  );
});

describe('a portrait', () => {
  it('is used also by a byline that was merged into another', async () => {
    const id = await picture();
    const from = must(await savePerson(desk, { name: 'Agnes Tse', portrait: id })).person;
    const into = must(await savePerson(desk, { name: 'A. Tse' })).person;
    must(await mergePeople(desk, { person: from, into }));
    expect(await stands(id)).toEqual(['person']);
    expect(await otherUses(id)).toMatchObject([{ name: 'Agnes Tse', merged: true }]);
  });
});
