/** A crop for one slot: cut beside the picture's own, shown where the layout says so, and nowhere else. */
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, it } from 'vitest';
import { env } from '#db/core/env';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { addPicture } from '#db/pictures/commands/add-picture';
import { cropForSlot } from '#db/pictures/commands/crop-for-slot';
import { editPicture } from '#db/pictures/commands/edit-picture';
import { replacePicture } from '#db/pictures/commands/replace-picture';
import { deskPicture } from '#db/pictures/desk-queries';
import { sheet } from '#db/pictures/testing';
import { slotKey } from '#db/pictures/variants';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { emptyContent } from '#db/stories/model';
import { changesBetween } from './told.ts';
import { publishFront } from './commands/publish-front.ts';
import { restoreFront } from './commands/restore-front.ts';
import { saveFront } from './commands/save-front.ts';
import { frontAtDesk, previewFront } from './desk-queries.ts';
import { defaultFront, type FrontLayout, type FrontName, type Placement } from './model.ts';
import { front } from './reader-queries.ts';

freshHouse();

const desk = systemActor('shell');
const home: FrontName = { language: 'en', place: 'home' };
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const window = { ratio: '3x2', left: 0.5, top: 0, width: 0.5 } as const;

let editor: Actor;
let picture: string;
let story: string;

beforeEach(async () => {
  editor = await person('editor');
  // Red around its right end: a window on the right half is red where the whole is blue.
  const bytes = await sheet(1200, 800, 1100, 100).jpeg().toBuffer();
  const words = { kind: 'photo', alt: 'A square', caption: '', credit: 'Staff' } as const;
  picture = must(await addPicture(editor, { bytes, ...words })).picture;
  const byline = must(await savePerson(desk, { name: 'Daniel Ho' })).person;
  const content = {
    ...emptyContent(),
    headline: 'The square is red',
    standfirst: 'A sentence about it.',
    section: 'business',
    bylines: [byline],
    lead: { picture, alt: null, caption: null, credit: null },
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'Words.' }] }],
  };
  story = must(await createStory(desk, { language: 'en', key: newId(), content })).story;
  must(await publishStory(desk, { story, version: 1 }));
  pass(60_000);
});

const placedWith = (more: Partial<Placement>): FrontLayout => ({
  ...defaultFront,
  pinned: [{ story, ...more }],
});
const leadPicture = async () => (await front('en')).lead.main[0]?.picture;

it('is cut from its window, shown on the page once it is published, and gone with one step back', async () => {
  must(await cropForSlot(editor, { picture, ...window }));
  const name = `${slotKey(window)}-3x2-480`;
  const file = join(env().dataDir, 'pictures', picture, 'v2', `${name}.webp`);
  // The window is the right half, so the square stands at five sixths of it and not at eleven twelfths.
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([480, 320]);
  const at = (x: number, y: number): number => data[(y * info.width + x) * info.channels] ?? 0;
  expect(at(400, 80)).toBeGreaterThan(150);
  expect(at(240, 80)).toBeLessThan(100);

  expect((await leadPicture())?.slot).toBeUndefined();
  const before = must(await publishFront(editor, { ...home, base: 0, layout: placedWith({}) }));
  pass(60_000);
  const layout = placedWith({ crop: { picture, ...window } });
  const base = (await frontAtDesk(editor, home))?.version ?? 0;
  must(await saveFront(editor, { ...home, base, layout }));
  expect((await previewFront(editor, home, 'draft'))?.lead.main[0]?.picture?.slot).toEqual(window);
  expect((await leadPicture())?.slot).toBeUndefined();
  const at1 = await frontAtDesk(editor, home);
  const live = { layout: at1?.live ?? layout, slots: at1?.liveSlots ?? [] };
  expect(changesBetween(live, { layout, slots: at1?.slots ?? [] })).toMatchObject([
    { kind: 'said', field: 'crop', story },
  ]);
  expect(at1?.pictures).toMatchObject([{ id: picture, width: 1200, cut: 2 }]);
  must(await publishFront(editor, { ...home, base: base + 1, layout }));
  expect((await leadPicture())?.slot).toEqual(window);
  pass(60_000);
  must(await restoreFront(editor, { ...home, release: before.release }));
  expect((await leadPicture())?.slot).toBeUndefined();
});

it('is of that picture alone, and falls away with its file', async () => {
  must(await cropForSlot(editor, { picture, ...window }));
  // Never cut: the picture's own is shown, not a broken one.
  const other = { ...window, left: 0.1 };
  must(await publishFront(editor, { ...home, base: 0, layout: placedWith({ crop: { picture, ...other } }) }));
  expect((await leadPicture())?.slot).toBeUndefined();
  pass(60_000);
  const base = (await frontAtDesk(editor, home))?.version ?? 0;
  must(await publishFront(editor, { ...home, base, layout: placedWith({ crop: { picture, ...window } }) }));
  expect((await leadPicture())?.slot).toEqual(window);
  // Another cut of the same file keeps it.
  must(await editPicture(editor, { picture, focalX: 0.3 }));
  expect(await leadPicture()).toMatchObject({ slot: window, cut: 3 });
  must(await replacePicture(editor, { picture, bytes: await sheet(900, 600, 90, 90).jpeg().toBuffer() }));
  expect((await leadPicture())?.slot).toBeUndefined();
});

it('is cut once, by those who make fronts, inside the picture', async () => {
  must(await cropForSlot(editor, { picture, ...window }));
  expect(must(await cropForSlot(editor, { picture, ...window })).cut).toBe(2);
  expect((await deskPicture(editor, picture))?.slots).toEqual([window]);
  const reporter = await person('reporter');
  expect(codeOf(await cropForSlot(reporter, { picture, ...window }))).toBe('not-allowed');
  expect(codeOf(await cropForSlot(editor, { picture: 'nowhere', ...window }))).toBe('not-found');
  for (const wrong of [{ ratio: 'og' }, { width: 0 }, { left: -0.1 }, { more: 1 }])
    expect(codeOf(await cropForSlot(editor, { picture, ...window, ...wrong }))).toBe('invalid');
});
