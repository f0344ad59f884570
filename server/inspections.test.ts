/** Which stories are read back, when, how often, and who is told; what is found in real pages is e2e/machine/receipt.spec. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addOldAddress } from '#db/addresses/commands/add-old-address';
import { addresses } from '#db/addresses/tables';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { write } from '#db/core/write';
import { askInspection } from '#db/inspections/commands/ask-inspection';
import { inspectionForDesk } from '#db/inspections/desk-queries';
import { expectedOf } from '#db/inspections/expected';
import { settleInspection, takeInspection } from '#db/inspections/queue';
import { announceDue } from '#db/stories/commands/announce-due';
import { createStory } from '#db/stories/commands/create-story';
import { planRemoval } from '#db/stories/commands/plan-removal';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { undoRelease } from '#db/stories/commands/undo-release';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent } from '#db/stories/model';
import { storyOf } from '#db/stories/testing';
import { UNDO_MS } from '#db/stories/undoing';
import { newId } from '#db/shared/id';
import type { Answer, Ask } from './inspection/asked.ts';
import { inspectDue } from './inspections.ts';

freshHouse();

const HOUR = 3_600_000;
const SITE = 'http://127.0.0.1:3000';
const nothing: Answer = { status: 404, type: 'text/html', headers: {}, body: Buffer.from('') };

/** A house in which every page is missing; what was asked for. */
function lost(): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  return { asked, ask: (path) => (asked.push(path), Promise.resolve(nothing)) };
}

const announce = async (): Promise<void> => {
  while ((await announceDue()) > 0);
};

describe('a published story', () => {
  it('is read once, when its release cannot be taken back any more, and the story says what was found', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS - 1);
    await announce();
    expect(await inspectDue(lost().ask)).toBe(false);
    pass(1);
    await announce();
    expect((await storyForDesk(editor, story))?.inspection).toMatchObject({ state: 'waiting', at: null });
    const { ask, asked } = lost();
    expect(await inspectDue(ask)).toBe(true);
    expect(asked).toContain('/2026/08/23/ferries-to-run-through-the-night');
    expect(new Set(asked).size).toBe(asked.length);
    const found = (await storyForDesk(editor, story))?.inspection;
    expect(found).toMatchObject({ state: 'wrong', at: TEST_INSTANT + UNDO_MS, closed: false });
    expect(found?.findings.map(({ code }) => code)).toEqual([
      'page-status',
      'feed-broken',
      'feed-broken',
      'feed-broken',
      'feed-broken',
      'sitemap-broken',
      'sitemap-broken',
    ]);
    expect(await inspectDue(ask)).toBe(false);
    // Who does not publish it is not told.
    expect((await storyForDesk(await person('reporter'), story))?.inspection).toBeNull();
    expect(await inspectionForDesk(await person('reporter'), story)).toBeUndefined();
  });

  it('is not read when the release was taken back, and is read as gone once it was taken down', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    const { release } = must(await publishStory(chief, { story, version: 1 }));
    must(await undoRelease(chief, { story, release }));
    pass(HOUR);
    await announce();
    expect(await inspectDue(lost().ask)).toBe(false);
    must(await publishStory(chief, { story, version: 1 }));
    pass(UNDO_MS);
    await announce();
    await inspectDue(lost().ask);
    must(await withdrawStory(chief, { story, kind: 'legal', reason: 'By order of a court.' }));
    expect(await expectedOf(story)).toMatchObject({ kind: 'gone', status: 451 });
    await inspectDue(lost().ask);
    // Everything else is gone in this house: only that the law's word is missing is a fault.
    expect((await inspectionForDesk(chief, story))?.findings).toMatchObject([
      { code: 'still-there', said: '404', wanted: '451' },
      { code: 'still-there', said: '404', wanted: '451' },
    ]);
  });

  it('is read at the hour of a planned removal', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1, at: TEST_INSTANT + HOUR }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 2 * HOUR, reason: 'It ends.' }));
    pass(HOUR);
    await announce();
    expect(await inspectDue(lost().ask)).toBe(true);
    pass(HOUR);
    await announce();
    expect(await expectedOf(story)).toMatchObject({ kind: 'gone', status: 410 });
    expect(await inspectDue(lost().ask)).toBe(true);
  });

  it('is read again when somebody asks, by those who publish it, and only once it was public', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    expect(await askInspection(editor, { story })).toMatchObject({ error: { code: 'not-live' } });
    must(await publishStory(editor, { story, version: 1 }));
    must(await askInspection(editor, { story }));
    expect(await inspectDue(lost().ask)).toBe(true);
    expect(await askInspection(await person('reporter'), { story })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    const own = must(await createStory(editor, { language: 'en', key: newId(), content: emptyContent() }));
    expect(await inspectionForDesk(editor, own.story)).toBeNull();
  });
});

describe('the addresses that a story had', () => {
  it('are asked for, its own and an old site’s, by what was published and not by the table that answers', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    const day = '/2026/08/23';
    const first = `${day}/ferries-to-run-through-the-night`;
    must(await publishStory(chief, { story, version: 1 }));
    must(await addOldAddress(chief, { story, path: '/?p=123' }));
    pass(HOUR);
    let version = 1;
    const move = async (slug: string, at: number | null = null) => {
      must(await saveRevision(chief, { story, base: version, content: { ...content, slug } }));
      version += 1;
      return must(
        await publishStory(chief, { story, version, kind: 'update', ...(at === null ? {} : { at }) }),
      );
    };
    const { release } = await move('never-kept');
    must(await undoRelease(chief, { story, release }));
    pass(HOUR);
    await move('night-ferries');
    pass(HOUR);
    // What lies ahead was nobody's address yet.
    await move('ferries-tomorrow', TEST_INSTANT + 24 * HOUR);
    const former = async () => {
      const expected = await expectedOf(story);
      return [expected?.path, ...(expected?.former ?? [])];
    };
    expect(await former()).toEqual([`${day}/night-ferries`, first, `${day}/never-kept`, '/?p=123']);
    await write((tx) => tx.delete(addresses).where(eq(addresses.path, first)));
    expect(await former()).toContain(first);

    const { ask, asked } = lost();
    must(await askInspection(chief, { story }));
    await inspectDue(ask);
    expect(asked).toEqual(expect.arrayContaining([first, '/?p=123']));
    expect(
      (await inspectionForDesk(chief, story))?.findings.filter(({ code }) => code.startsWith('old-')),
    ).toMatchObject([
      {
        code: 'old-address-lost',
        at: `${SITE}${first}`,
        said: '404',
        wanted: `301 ${SITE}${day}/night-ferries`,
      },
      { code: 'old-address-lost', at: `${SITE}${day}/never-kept` },
      { code: 'old-address-lost', at: `${SITE}/?p=123` },
    ]);
    must(await withdrawStory(chief, { story, kind: 'legal', reason: 'By order of a court.' }));
    expect(await expectedOf(story)).toMatchObject({
      status: 451,
      former: expect.arrayContaining([first, '/?p=123']),
    });
  });
});

describe('a reading', () => {
  it('that broke off begins again later, one at a time, and is given up after the fifth', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    must(await askInspection(editor, { story }));
    // The server died in the middle: nobody else takes it meanwhile, and it is not forgotten.
    expect(await takeInspection()).toMatchObject({ story });
    expect(await takeInspection()).toBeUndefined();
    pass(30_000);
    const broken: Ask = () => Promise.reject(new Error('No answer.'));
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      expect(await inspectDue(broken), String(attempt)).toBe(true);
      expect(await inspectionForDesk(editor, story)).toMatchObject({ state: 'failed', findings: [] });
      pass(30_000 * 2 ** (attempt - 1));
    }
    expect(await inspectDue(broken)).toBe(false);
    must(await askInspection(editor, { story }));
    expect(await inspectDue(lost().ask)).toBe(true);
    expect(await inspectionForDesk(editor, story)).toMatchObject({ state: 'wrong' });
  });

  it('leaves what became due meanwhile', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1 }));
    must(await askInspection(editor, { story }));
    const taken = await takeInspection();
    pass(10);
    must(await askInspection(editor, { story }));
    if (taken) await settleInspection(taken, { kind: 'read', looked: 1, closed: false, findings: [] });
    expect(await inspectionForDesk(editor, story)).toMatchObject({ state: 'waiting' });
    expect(await inspectDue(lost().ask)).toBe(true);
  });
});
