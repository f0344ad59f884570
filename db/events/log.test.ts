/** Reading the log: who changed what, from what; narrowed, bounded, for chief editors. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { databaseFile } from '#db/core/sqlite';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { write } from '#db/core/write';
import { publishFront } from '#db/front/commands/publish-front';
import { defaultFront, firstFront } from '#db/front/model';
import { fail, ok } from '#db/shared/result';
import { changeSettings } from '#db/settings/commands/change-settings';
import { saveRevision } from '#db/stories/commands/save-revision';
import { storyForDesk } from '#db/stories/desk-queries';
import { draftStory } from '#db/stories/testing';
import { saveTopic } from '#db/topics/commands/save-topic';
import { readLog } from './desk-queries.ts';
import { noteRefusal } from './note-refusal.ts';
import { events } from './tables.ts';

freshHouse();

describe('the log', () => {
  it('is added to, and never changed, emptied or written over, by whoever has the database open', async () => {
    must(await changeSettings(await person('chief'), { indexed: true }));
    const file = new Database(databaseFile(env().dataDir));
    const rows = () => file.prepare('select * from events order by id').all();
    const before = rows();
    expect(before.length).toBeGreaterThan(1);
    for (const act of [
      "update events set actor = 'nobody' where id = 1",
      'delete from events',
      'insert or replace into events select id, at, actor, kind, subject, before, null, tags from events',
    ])
      expect(() => file.exec(act), act).toThrow(/^Events are never/);
    expect(rows()).toEqual(before);
    file.close();
  });

  it('says of a front what stood on that front before, not on another', async () => {
    const chief = await person('chief');
    const home = { ...defaultFront, lead: 'twin' };
    must(await publishFront(chief, { language: 'en', layout: home }));
    pass(1_000);
    must(await publishFront(chief, { language: 'en', place: 'sport', layout: firstFront('sport') }));
    pass(1_000);
    must(await publishFront(chief, { language: 'en', layout: { ...home, lead: 'no-picture' } }));
    const leads = (await readLog(chief, { thing: 'en' })).lines.map(({ changes }) =>
      changes.find(({ field }) => field === 'layout.lead'),
    );
    expect(leads).toEqual([
      { field: 'layout.lead', before: 'twin', after: 'no-picture' },
      { field: 'layout.lead', before: null, after: 'standard' },
      { field: 'layout.lead', before: null, after: 'twin' },
    ]);
  });

  it('says who changed a headline, when, from what, also when the saves between were cleared away', async () => {
    const [agnes, ben] = [await person('editor', { name: 'Agnes' }), await person('editor', { name: 'Ben' })];
    const chief = await person('chief');
    const story = await draftStory('Ferry moves to 1am');
    const content = (await storyForDesk(chief, story))?.current.content;
    if (!content) throw new Error('No story.');
    must(await saveRevision(agnes, { story, base: 1, content: { ...content, headline: 'Ferry moves' } }));
    pass(60_000);
    const at = now();
    must(await saveRevision(ben, { story, base: 2, content: { ...content, headline: 'Last ferry at 1am' } }));
    const changesOfHeadline = async () =>
      (await readLog(chief, { thing: story, q: 'last ferry' })).lines.flatMap((line) =>
        line.changes
          .filter(({ field }) => field === 'headline')
          .map(({ before, after }) => [line.actorName, line.at, before, after]),
      );
    const all = (await readLog(chief, { thing: story })).lines.filter(({ kind }) => kind === 'story.saved');
    expect(
      all.map(({ actorName, changes }) => [actorName, changes.find(({ field }) => field === 'headline')]),
    ).toEqual([
      ['Ben', { field: 'headline', before: 'Ferry moves', after: 'Last ferry at 1am' }],
      ['Agnes', { field: 'headline', before: 'Ferry moves to 1am', after: 'Ferry moves' }],
    ]);
    expect(await changesOfHeadline()).toContainEqual(['Ben', at, 'Ferry moves', 'Last ferry at 1am']);
    expect(all[0]?.thing).toEqual({ id: story, name: 'Last ferry at 1am', href: `/desk/stories/${story}` });
    expect(all[0]?.compare).toBe(`/desk/stories/${story}/history?from=2&to=3`);
  });

  it('is narrowed by person, thing, word, day and area, and is read by chief editors alone', async () => {
    const chief = await person('chief', { name: 'Agnes' });
    const ben = await person('editor', { name: 'Ben' });
    must(await saveTopic(ben, { name: '100% 渡輪 "late"' }));
    pass(86_400_000);
    const { topic } = must(await saveTopic(chief, { name: 'Trams' }));
    const kinds = async (filter: Parameters<typeof readLog>[1], actor = chief) =>
      (await readLog(actor, filter)).lines.map(({ actorName, kind }) => `${actorName} ${kind}`);
    expect(await kinds({ who: ben.id })).toEqual(['Ben topic.saved']);
    expect(await kinds({ thing: topic })).toEqual(['Agnes topic.saved']);
    for (const q of ['渡輪', '100%', '"late"', 'LATE'])
      expect(await kinds({ q }), q).toEqual(['Ben topic.saved']);
    expect(await kinds({ q: '1_0' })).toEqual([]);
    expect(await kinds({ day: '2026-08-24', area: 'topic' })).toEqual(['Agnes topic.saved']);
    expect(await kinds({ day: '2026-08-23', area: 'topic' })).toEqual(['Ben topic.saved']);
    expect(await kinds({ area: 'sections' })).toEqual(['seed sections.changed']);
    for (const role of ['contributor', 'reporter', 'editor'] as const)
      expect(await kinds({}, await person(role))).toEqual([]);
  });

  it('looks for words one stretch at a time, and says how far back it has looked', async () => {
    const chief = await person('chief');
    must(await saveTopic(chief, { name: 'A needle' }));
    const row = {
      at: now(),
      actor: chief.id,
      kind: 'story.saved',
      subject: 'none',
      before: { headline: 'Hay' },
      after: { headline: 'More hay' },
      tags: [],
    };
    for (let done = 0; done < 60_000; done += 2_000)
      await write((tx) => tx.insert(events).values(Array.from({ length: 2_000 }, () => row)));
    const began = process.cpuUsage();
    const first = await readLog(chief, { q: 'needle' });
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(500);
    expect(first).toMatchObject({ lines: [], lookedBackTo: TEST_INSTANT });
    const second = await readLog(chief, { q: 'needle', before: first.older ?? 0 });
    expect(second.lines.map(({ kind }) => kind)).toEqual(['topic.saved']);
    expect([second.older, second.lookedBackTo]).toEqual([null, null]);
  });

  it('is read fifty lines at a time', async () => {
    const chief = await person('chief');
    for (let i = 0; i < 60; i += 1) must(await changeSettings(chief, { indexed: i % 2 === 0 }));
    const first = await readLog(chief, { area: 'settings' });
    expect(first.lines).toHaveLength(50);
    const second = await readLog(chief, { area: 'settings', before: first.older ?? 0 });
    expect(second.lines).toHaveLength(10);
    expect(second.older).toBeNull();
    expect(first.lines[0]?.changes).toEqual([{ field: 'indexed', before: true, after: false }]);
  });
});

describe('a refusal', () => {
  it('for want of a right is a line; any other, and what went well, is none', async () => {
    const reporter = await person('reporter', { name: 'Rita' });
    const chief = await person('chief');
    const refused = fail('not-allowed');
    expect(await noteRefusal(reporter, '/desk/api/publish-story', refused)).toBe(refused);
    await noteRefusal(reporter, '/desk/api/publish-story', fail('not-found'));
    await noteRefusal(reporter, '/desk/api/publish-story', ok(null));
    const { lines } = await readLog(chief, { who: reporter.id });
    expect(lines.map(({ kind, changes }) => [kind, changes])).toEqual([
      ['access.denied', [{ field: 'what', before: null, after: '/desk/api/publish-story' }]],
    ]);
    // Nobody fills the log with it.
    for (let i = 0; i < 70; i += 1) await noteRefusal(reporter, '/desk', refused);
    const first = await readLog(chief, { who: reporter.id });
    const second = await readLog(chief, { who: reporter.id, before: first.older ?? 0 });
    expect(first.lines.length + second.lines.length).toBe(60);
  });
});
