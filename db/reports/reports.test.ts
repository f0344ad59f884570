import { describe, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { throttles } from '#db/accounts/tables';
import { publishedStory } from '#db/stories/testing';
import { reportError } from './commands/report-error.ts';
import { settleReport } from './commands/settle-report.ts';
import { reportsForDesk } from './desk-queries.ts';
import { reports } from './tables.ts';

freshHouse();

const READER = '203.0.113.7';
const words = { words: 'The crossing takes nine minutes, not eight.', source: '', email: '' };

describe('a reader’s report', () => {
  it('reaches the desk, is settled once, and its email is forgotten then', async () => {
    const story = await publishedStory();
    const { report } = must(
      await reportError({ story, ...words, source: 'Timetable', email: 'reader@mail.example' }, READER),
    );
    const editor = await person('editor');
    expect((await reportsForDesk(editor))?.open).toMatchObject([
      { id: report, story, words: words.words, source: 'Timetable', email: 'reader@mail.example' },
    ]);
    expect(must(await settleReport(editor, { report, outcome: 'mended' })).at).toBeGreaterThan(0);
    expect((await settleReport(editor, { report, outcome: 'right' })).ok).toBe(false);
    const seen = await reportsForDesk(editor);
    expect([seen?.open.length, seen?.settled[0]?.outcome]).toEqual([0, 'mended']);
    expect(JSON.stringify(await (await db()).select().from(reports))).not.toContain('mail.example');
  });

  it('says which field is wrong, and costs no attempt then', async () => {
    const story = await publishedStory();
    for (let i = 0; i < 20; i += 1) {
      const empty = await reportError({ story, ...words, words: ' \r\n ' }, READER);
      expect(empty).toMatchObject({ error: { code: 'invalid', fields: { words: 'required' } } });
    }
    const result = await reportError({ story, ...words, email: 'not an address' }, READER);
    expect(result).toMatchObject({ error: { code: 'invalid', fields: { email: 'email' } } });
    must(await reportError({ story, ...words }, READER));
  });

  it('is of a story that readers can see, and no flood', async () => {
    const story = await publishedStory();
    expect(await reportError({ story: 'no-such-story', ...words }, READER)).toMatchObject({
      error: { code: 'not-found' },
    });
    for (let i = 0; i < 9; i += 1) must(await reportError({ story, ...words }, READER));
    expect(await reportError({ story, ...words }, READER)).toMatchObject({ error: { code: 'throttled' } });
    must(await reportError({ story, ...words }, '203.0.113.8'));
    const kept = JSON.stringify([
      await (await db()).select().from(reports),
      await (await db()).select().from(throttles),
    ]);
    expect(kept).not.toContain(READER);
  });

  it('is nobody’s below an editor', async () => {
    const story = await publishedStory();
    const { report } = must(await reportError({ story, ...words }, READER));
    for (const role of ['contributor', 'reporter'] as const) {
      const actor = await person(role);
      expect(await reportsForDesk(actor)).toBeNull();
      expect(await settleReport(actor, { report, outcome: 'right' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
    }
  });
});
