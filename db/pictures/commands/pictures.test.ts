import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClock } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { events } from '#db/events/tables';
import { type Actor, systemActor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { deskPicture, listPictures, picturesForDesk } from '../desk-queries.ts';
import { masterOf } from '../files.ts';
import { publicPicture } from '../reader-queries.ts';
import { pictures } from '../tables.ts';
import { leftOver, openNewsroom, person, placed, sheet } from '../testing.ts';
import { addPicture } from './add-picture.ts';
import { editPicture } from './edit-picture.ts';

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
    expect(value(await addPicture(editor, { bytes, ...words }))).toEqual({
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
    expect((await readdir(join(masterOf(picture), '..'))).sort()).toEqual(['master.webp', 'v2', 'v3']);
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
});

describe('looking', () => {
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
