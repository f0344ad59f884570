import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { events } from '#db/events/tables';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { createStory } from '#db/stories/commands/create-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { emptyContent } from '#db/stories/model';
import {
  deskPicture,
  listPictures,
  picturesForDesk,
  rightsEnding,
  whereUsed,
  whoAdded,
} from '../desk-queries.ts';
import { xmpOf } from '../credit/xmp.ts';
import { publicPicture } from '../reader-queries.ts';
import { servedVariant } from '../served.ts';
import { pictures } from '../tables.ts';
import { parseVariant } from '../variants.ts';
import { leftOver, openNewsroom, person, placed, sheet } from '../testing.ts';
import { addPicture } from './add-picture.ts';
import { editPicture } from './edit-picture.ts';
import { removePicture } from './remove-picture.ts';
import { replacePicture } from './replace-picture.ts';

let room: Awaited<ReturnType<typeof openNewsroom>>;
let editor: Actor, reporter: Actor, contributor: Actor;
const words = { kind: 'photo', alt: 'A red square', caption: 'Red on 藍色', credit: 'Staff' } as const;
const bytesOf = (place: number) => sheet(700, 500, place, 200).jpeg().toBuffer();

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

beforeAll(async () => {
  room = await openNewsroom();
  editor = await person('editor', 'editor');
  reporter = await person('reporter', 'reporter');
  contributor = await person('contributor', 'contributor');
});
afterAll(async () => {
  setClock(undefined);
  await room.close();
});

describe('adding', () => {
  it('keeps a record, files and an event; the same bytes give the same picture', async () => {
    const bytes = await bytesOf(100);
    const first = value(await addPicture(reporter, { bytes, ...words }));
    expect(first.duplicate).toBe(false);
    expect(value(await addPicture(editor, { bytes, ...words }))).toMatchObject({
      picture: first.picture,
      duplicate: true,
    });
    const row = await deskPicture(reporter, first.picture);
    expect(row).toMatchObject({
      ...words,
      width: 700,
      height: 500,
      cut: 1,
      owner: 'reporter',
      rightsUntil: null,
    });
    const log = await (await db()).select().from(events).where(eq(events.subject, first.picture));
    expect(log.map((event) => [event.kind, event.actor])).toEqual([['picture.added', 'reporter']]);
    expect((await readdir(join(room.dataDir, 'pictures', first.picture))).sort()).toEqual([
      'master.webp',
      'v1',
    ]);
  });

  it('gives one picture for the same file sent many times at once', async () => {
    const before = (await placed(room.dataDir)).length;
    const bytes = await bytesOf(200);
    const all = await Promise.all(Array.from({ length: 5 }, () => addPicture(editor, { bytes, ...words })));
    const ids = new Set(all.map((one) => value(one).picture));
    expect(ids.size).toBe(1);
    expect((await placed(room.dataDir)).length).toBe(before + 1);
  });

  it("never tells a contributor of another's picture", async () => {
    const bytes = await bytesOf(300);
    const theirs = value(await addPicture(reporter, { bytes, ...words }));
    const own = value(await addPicture(contributor, { bytes, ...words }));
    expect(own.duplicate).toBe(false);
    expect(own.picture).not.toBe(theirs.picture);
    expect(await deskPicture(contributor, theirs.picture)).toBeNull();
    expect(codeOf(await editPicture(contributor, { picture: theirs.picture, alt: 'x' }))).toBe('not-found');
    expect((await listPictures(contributor)).items.map((row) => row.id)).toEqual([own.picture]);
  });

  it('refuses bad words and bad files, and leaves nothing behind', async () => {
    const bytes = await bytesOf(400);
    const tooLong = await addPicture(editor, { bytes, ...words, alt: 'x'.repeat(1_000_000) });
    expect(tooLong).toMatchObject({ ok: false, error: { code: 'invalid', fields: { alt: 'too-long' } } });
    expect(codeOf(await addPicture(editor, { ...words, bytes: 'text' }))).toBe('invalid');
    expect(codeOf(await addPicture(editor, { bytes: new Uint8Array(), ...words }))).toBe('picture-empty');
    expect(codeOf(await addPicture(editor, { bytes: bytes.subarray(0, 900), ...words }))).toBe(
      'picture-refused',
    );
    expect(await leftOver(room.dataDir)).toEqual([]);
  });

  it('keeps what is there when a given id comes again with other bytes', async () => {
    const seed = systemActor('seed');
    const first = value(await addPicture(seed, { bytes: await bytesOf(10), ...words }, { id: 'given' }));
    const again = value(await addPicture(seed, { bytes: await bytesOf(20), ...words }, { id: 'given' }));
    expect([first, again.duplicate]).toEqual([{ picture: 'given', duplicate: false }, true]);
    expect(await placed(room.dataDir)).toContain('given');
  });
});

describe('editing', () => {
  it('cuts again around a new focal point, under a new number, and keeps one older cut', async () => {
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(50), ...words }));
    expect(value(await editPicture(editor, { picture, focalX: 0.1 })).cut).toBe(2);
    expect(value(await editPicture(editor, { picture, focalX: 0.9, alt: 'New' })).cut).toBe(3);
    expect((await readdir(join(room.dataDir, 'pictures', picture))).sort()).toEqual([
      'master.webp',
      'v2',
      'v3',
    ]);
    expect(await deskPicture(editor, picture)).toMatchObject({
      focalX: 0.9,
      focalY: 0.5,
      alt: 'New',
      cut: 3,
    });
    expect(await leftOver(room.dataDir)).toEqual([]);
  });

  it('changes words without cutting, and says nothing when nothing changes', async () => {
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(60), ...words }));
    expect(value(await editPicture(editor, { picture, caption: 'Other' })).cut).toBe(1);
    expect(value(await editPicture(editor, { picture, caption: 'Other', focalX: 0.5 })).cut).toBe(1);
    const log = await (await db()).select().from(events).where(eq(events.subject, picture));
    expect(log.map((event) => event.kind)).toEqual(['picture.added', 'picture.edited']);
    expect(log[1]).toMatchObject({
      before: { caption: words.caption, cut: 1 },
      after: { caption: 'Other', cut: 1 },
    });
    expect(codeOf(await editPicture(editor, { picture: 'nowhere', alt: 'x' }))).toBe('not-found');
  });

  it('sends every file with whose it is now, and keeps none that says it', async () => {
    const own = { ...words, copyright: '© 2026 A & B' };
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(70), ...own }));
    const folder = join(room.dataDir, 'pictures', picture);
    const names = await readdir(join(folder, 'v1'));
    const sent = async () =>
      Promise.all(
        names.map(async (name) => {
          const [stem = '', extension = ''] = name.split('.');
          const variant = parseVariant(`${stem}.v1.${extension}`);
          const kept = variant && (await servedVariant(picture, variant));
          if (!kept || kept === 'silent') throw new Error(`${name} is not served.`);
          return { tag: kept.tag, bytes: await kept.bytes() };
        }),
      );
    const saysAll = (all: Awaited<ReturnType<typeof sent>>, credit: string) =>
      all.every(({ bytes }) => bytes.includes(xmpOf({ ...own, credit }) ?? 'nothing'));
    const first = await sent();
    expect(saysAll(first, own.credit)).toBe(true);
    value(await editPicture(editor, { picture, credit: '職員' }));
    const second = await sent();
    expect([saysAll(second, own.credit), saysAll(second, '職員')]).toEqual([false, true]);
    for (const [place, { tag }] of first.entries()) expect(tag).not.toBe(second[place]?.tag);
    for (const name of ['master.webp', ...names.map((one) => `v1/${one}`)]) {
      const { xmp, exif, icc } = await sharp(join(folder, name)).metadata();
      expect([name, xmp, exif, icc]).toEqual([name, undefined, undefined, undefined]);
    }
  });
});

describe('the same picture in other bytes', () => {
  /** A drawing with something in every corner. */
  const drawing = async (turn: number) => {
    const bands = Buffer.alloc(900 * 600 * 3);
    for (let at = 0; at < bands.length; at += 1) {
      const [x, y] = [((at / 3) % 900) | 0, (at / 2700) | 0];
      bands[at] = 128 + 100 * Math.sin((x * (1 + (at % 3)) + y * 2) / 140 + turn);
    }
    return sharp(bands, { raw: { width: 900, height: 600, channels: 3 } });
  };

  it('is told of when it was made smaller or saved again, and added when somebody wants it', async () => {
    const picture = await drawing(0);
    const first = value(
      await addPicture(reporter, { bytes: await picture.clone().png().toBuffer(), ...words }),
    );
    const smaller = await picture.clone().resize(451, 301, { fit: 'fill' }).jpeg({ quality: 45 }).toBuffer();
    expect(value(await addPicture(editor, { bytes: smaller, ...words, ask: true }))).toMatchObject({
      picture: first.picture,
      alike: true,
    });
    // Whoever did not ask, or whom nobody may tell of it, is told nothing.
    expect(value(await addPicture(editor, { bytes: smaller, ...words }))).toMatchObject({ duplicate: false });
    expect(value(await addPicture(contributor, { bytes: smaller, ...words, ask: true })).duplicate).toBe(
      false,
    );
    const other = await (await drawing(1)).png().toBuffer();
    expect(value(await addPicture(editor, { bytes: other, ...words, ask: true })).duplicate).toBe(false);
    const cropped = await picture
      .clone()
      .extract({ left: 0, top: 0, width: 600, height: 400 })
      .png()
      .toBuffer();
    expect(value(await addPicture(editor, { bytes: cropped, ...words, ask: true })).duplicate).toBe(false);
    expect(await leftOver(room.dataDir)).toEqual([]);
  });
});

describe('crops and hidden areas', () => {
  it('are kept, cut, said in the log, and taken back', async () => {
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(90), ...words }));
    const crops = { '3x2': { left: 0.1, top: 0.1, width: 0.5 } };
    expect(value(await editPicture(editor, { picture, crops })).cut).toBe(2);
    expect(value(await editPicture(editor, { picture, crops, alt: 'New' })).cut).toBe(2);
    expect(await deskPicture(editor, picture)).toMatchObject({ crops, alt: 'New', cut: 2 });
    expect(value(await editPicture(editor, { picture, crops: {} })).cut).toBe(3);
    expect((await deskPicture(editor, picture))?.crops).toBeNull();
    expect(codeOf(await editPicture(editor, { picture, crops: { '9x9': crops['3x2'] } }))).toBe('invalid');
    expect(
      codeOf(await editPicture(editor, { picture, crops: { '3x2': { left: 0, top: 0, width: 0 } } })),
    ).toBe('invalid');
  });

  it('leave no file in which the hidden can be seen', async () => {
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(110), ...words }));
    expect(value(await editPicture(editor, { picture, focalX: 0.4 })).cut).toBe(2);
    const hidden = [{ left: 0.1, top: 0.1, width: 0.2, height: 0.2, how: 'pixels' }];
    expect(value(await editPicture(editor, { picture, hidden })).cut).toBe(3);
    expect((await readdir(join(room.dataDir, 'pictures', picture))).sort()).toEqual(['master.webp', 'v3']);
    // Another crop keeps hiding it.
    expect(value(await editPicture(editor, { picture, focalX: 0.2 })).cut).toBe(4);
    expect(await deskPicture(editor, picture)).toMatchObject({ hidden });
    expect(codeOf(await editPicture(contributor, { picture, hidden: null }))).toBe('not-found');
  });
});

describe('another file, and none', () => {
  it('replaces the file under the same id and words, everywhere at once', async () => {
    const { picture } = value(await addPicture(editor, { bytes: await bytesOf(120), ...words }));
    const hidden = [{ left: 0, top: 0, width: 0.1, height: 0.1, how: 'blur' }];
    value(await editPicture(editor, { picture, focalX: 0.9, hidden, caption: 'Kept' }));
    const bytes = await sheet(400, 900, 90, 90).jpeg().toBuffer();
    expect(value(await replacePicture(editor, { picture, bytes })).cut).toBe(3);
    expect(await deskPicture(editor, picture)).toMatchObject({
      ...{ width: 400, height: 900, focalX: 0.5, crops: null, hidden: null, cut: 3, fileCut: 3 },
      caption: 'Kept',
    });
    expect((await readdir(join(room.dataDir, 'pictures', picture))).sort()).toEqual(['master.v3.webp', 'v3']);
    // Later cuts come from the new file, and the same file again changes nothing.
    expect(value(await editPicture(editor, { picture, focalY: 0.1 })).cut).toBe(4);
    expect(value(await replacePicture(editor, { picture, bytes })).cut).toBe(4);
    expect(codeOf(await replacePicture(contributor, { picture, bytes }))).toBe('not-found');
    expect(codeOf(await replacePicture(editor, { picture, bytes: bytes.subarray(0, 700) }))).toBe(
      'picture-refused',
    );
    const log = await (await db()).select().from(events).where(eq(events.subject, picture));
    expect(log.map((event) => event.kind)).toEqual([
      'picture.added',
      ...Array.from({ length: 3 }, () => 'picture.edited'),
    ]);
    expect(await leftOver(room.dataDir)).toEqual([]);
  });

  it('takes out what nothing uses, and nothing else', async () => {
    const { picture } = value(await addPicture(reporter, { bytes: await bytesOf(130), ...words }));
    expect((await listPictures(editor, { unused: true })).items.map((row) => row.id)).toContain(picture);
    const lead = { picture, alt: null, caption: null, credit: null };
    const story = value(await createStory(reporter, { language: 'en', key: newId() }));
    const saved = value(
      await saveRevision(reporter, {
        ...{ story: story.story, base: story.version },
        content: { ...emptyContent(), lead },
      }),
    );
    expect((await listPictures(editor, { unused: true })).items.map((row) => row.id)).not.toContain(picture);
    expect(codeOf(await removePicture(editor, { picture }))).toBe('picture-in-use');
    expect((await whereUsed(editor, picture)).map((use) => use.story)).toEqual([story.story]);
    value(
      await saveRevision(reporter, {
        ...{ story: story.story, base: saved.version },
        content: emptyContent(),
      }),
    );
    expect(codeOf(await removePicture(contributor, { picture }))).toBe('not-found');
    expect(codeOf(await removePicture(await person('other', 'reporter'), { picture }))).toBe('not-allowed');
    expect(value(await removePicture(reporter, { picture }))).toEqual({ picture });
    expect(await deskPicture(editor, picture)).toBeNull();
    expect(await placed(room.dataDir)).not.toContain(picture);
    expect(codeOf(await removePicture(editor, { picture }))).toBe('not-found');
  });
});

describe('rights', () => {
  it('are told of a week before they end, by filter and on the day', async () => {
    const T = 1_900_000_000_000;
    const WEEK = 7 * 86_400_000;
    const { picture } = value(
      await addPicture(reporter, { bytes: await bytesOf(140), ...words, rightsUntil: T + WEEK }),
    );
    const listed = async (rights: 'ending' | 'ended', actor = editor) =>
      (await listPictures(actor, { rights })).items.map((row) => row.id);
    for (const [at, ending, ended] of [
      [T - 1, false, false],
      [T, true, false],
      [T + WEEK - 1, true, false],
      [T + WEEK, false, true],
    ] as const) {
      setClock(() => at);
      expect([
        at,
        (await listed('ending')).includes(picture),
        (await listed('ended')).includes(picture),
      ]).toEqual([at, ending, ended]);
      expect((await rightsEnding(editor, at)).map((one) => one.picture).includes(picture)).toBe(ending);
    }
    setClock(() => T);
    expect(await listed('ending', contributor)).toEqual([]);
    expect(await rightsEnding(contributor, T)).toEqual([]);
    setClock(undefined);
  });
});

describe('looking', () => {
  it('finds by who is in it and by who added it', async () => {
    const { picture } = value(
      await addPicture(reporter, { bytes: await bytesOf(150), ...words, people: 'Chan Tai-man, 李小明' }),
    );
    const ids = async (filter: Parameters<typeof listPictures>[1]) =>
      (await listPictures(editor, filter)).items.map((row) => row.id);
    expect(await ids({ search: '李小明' })).toEqual([picture]);
    expect(await ids({ search: '李小明', owner: 'editor' })).toEqual([]);
    expect(await ids({ search: '李小明', owner: 'reporter' })).toEqual([picture]);
    expect((await whoAdded(editor)).map((one) => one.name)).toEqual(
      expect.arrayContaining(['editor', 'reporter']),
    );
    expect((await whoAdded(contributor)).map((one) => one.id)).toEqual(['contributor']);
  });

  it('pages by cursor without a gap, and searches words in both scripts', async () => {
    await write(async (tx) => {
      const base = { ...words, width: 9, height: 9, focalX: 0.5, focalY: 0.5, createdAt: 5 };
      for (let i = 0; i < 100; i += 1) {
        const id = `p${String(i).padStart(3, '0')}`;
        await tx
          .insert(pictures)
          .values({ ...base, id, hash: id, caption: i === 42 ? '100% 維港渡輪 _' : '' });
      }
    });
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await listPictures(editor, { before });
      seen.push(...page.items.map((row) => row.id));
      before = page.older ?? undefined;
    } while (before);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => /^p\d{3}$/.test(id)).length).toBe(100);
    const found = async (search: string) =>
      (await listPictures(editor, { search })).items.map((row) => row.id);
    expect(await found('渡輪')).toEqual(['p042']);
    expect(await found('100% SQUARE')).toEqual(['p042']);
    expect(await found('_')).toEqual(['p042']);
    expect(await found('nothing of the kind')).toEqual([]);
  });

  it('finds by id what a person may see, in the order asked', async () => {
    const own = value(await addPicture(contributor, { bytes: await bytesOf(500), ...words })).picture;
    const ids = async (actor: Actor) =>
      (await picturesForDesk(actor, ['p002', own, 'nowhere', '', 'p001', 'p002'])).map((row) => row.id);
    expect(await ids(editor)).toEqual(['p002', own, 'p001']);
    expect(await ids(contributor)).toEqual([own]);
  });

  it('is not public without a release', async () => {
    expect(await publicPicture('p001')).toBeNull();
    expect(await publicPicture('nowhere')).toBeNull();
  });
});
