/** Through the life of one story: what every feed holds of it, and under which tags. */
import { describe, expect, it } from 'vitest';
import { eq, like } from 'drizzle-orm';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { pageContext, shared } from '#db/core/process';
import { write } from '#db/core/write';
import { savePerson } from '#db/people/commands/save-person';
import { people } from '#db/people/tables';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { postUpdate } from '#db/live/commands/post-update';
import { systemActor } from '#db/shared/actor';
import { addDays, hkDate } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import type { FeedSubject } from '#db/shared/paths';
import { bulkStories } from '#db/stories/bulk';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { releasePeople, releases } from '#db/stories/tables';
import { storyOf } from '#db/stories/testing';
import { saveTopic } from '#db/topics/commands/save-topic';
import { topics } from '#db/topics/tables';
import { feedContents } from './reader-queries.ts';
import { FEED_LENGTH } from './stories.ts';

freshHouse();

const HOUR = 3_600_000;

async function headlines(subject: FeedSubject, language: 'en' | 'zh' = 'en'): Promise<string[] | null> {
  const found = await feedContents(language, subject);
  if (!found) return null;
  if (found.kind === 'corrections') return found.corrections.map(({ correction }) => correction.text);
  if (found.kind === 'quotes') return found.quotes.map((quote) => quote.words);
  return found.stories.map((story) => story.headline);
}

describe('a feed', () => {
  it('follows its stories: embargo, publishing, correction, withdrawal', async () => {
    const chief = await person('chief');
    const topic = must(await saveTopic(chief, { name: 'Transport' }));
    const { story, content } = await storyOf(chief, { topics: [topic.topic] });
    const subjects: FeedSubject[] = [
      { kind: 'paper' },
      { kind: 'section', name: 'hong-kong' },
      { kind: 'topic', name: 'transport' },
      { kind: 'author', name: 'mei-ling-kwok' },
    ];
    const everywhere = () => Promise.all(subjects.map((subject) => headlines(subject)));

    must(await publishStory(chief, { story, version: 1, at: TEST_INSTANT + HOUR }));
    expect(await everywhere()).toEqual([[], [], null, []]);
    pass(HOUR);
    const { headline } = content;
    expect(await everywhere()).toEqual(subjects.map(() => [headline]));
    expect(await headlines({ kind: 'paper' }, 'zh')).toEqual([]);
    expect(await headlines({ kind: 'section', name: 'sport' })).toEqual([]);

    pass(HOUR);
    must(await saveRevision(chief, { story, base: 1, content: { ...content, headline: 'Right words' } }));
    must(
      await correctStory(chief, { story, version: 2, kind: 'correction', text: 'It is 1am.', place: 'end' }),
    );
    expect(await everywhere()).toEqual(subjects.map(() => ['Right words']));
    expect(await headlines({ kind: 'corrections' })).toEqual(['It is 1am.']);
    const paper = await feedContents('en', { kind: 'paper' });
    expect(paper?.kind === 'paper' && paper.stories[0]).toMatchObject({
      publishedAt: TEST_INSTANT + HOUR,
      updatedAt: TEST_INSTANT + 2 * HOUR,
      corrections: [{ text: 'It is 1am.' }],
    });

    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'It was wrong.' }));
    expect(await everywhere()).toEqual([[], [], null, []]);
    expect(await headlines({ kind: 'corrections' })).toEqual([]);
  });

  it('keeps a live story that goes on, however much is published meanwhile', async () => {
    const chief = await person('chief');
    const { story: live } = await storyOf(chief, { headline: 'Going on', form: 'live' });
    must(await publishStory(chief, { story: live, version: 1 }));
    const { story: over } = await storyOf(chief, { headline: 'Over', form: 'live' });
    must(await publishStory(chief, { story: over, version: 1 }));
    const update = (story: string) => postUpdate(chief, { story, key: newId(), headline: 'News', body: [] });
    must(await update(over));
    pass(HOUR);
    await bulkStories({
      name: 'later',
      count: FEED_LENGTH,
      from: TEST_INSTANT + 1_000,
      step: 1_000,
      language: 'en',
      updated: 0,
    });
    expect(await headlines({ kind: 'paper' })).not.toContain('Going on');
    const context = pageContext('/feed.xml', 0, TEST_INSTANT + HOUR);
    must(await update(live));
    // All of the others are this writer's too.
    await write(async (tx) => {
      const [own] = await tx.select().from(releasePeople).where(eq(releasePeople.story, live)).limit(1);
      const others = await tx.select().from(releases).where(like(releases.story, 'later-%'));
      if (!own) throw new Error('Nobody wrote it.');
      for (const { id, story, language, publishedAt } of others)
        await tx
          .insert(releasePeople)
          .values({ ...own, release: id, story, language, publishedAt, changedAt: publishedAt });
    });
    const subjects: FeedSubject[] = [
      { kind: 'paper' },
      { kind: 'section', name: 'hong-kong' },
      { kind: 'author', name: 'mei-ling-kwok' },
    ];
    for (const subject of subjects) {
      const found = await shared.page.run(context, () => headlines(subject));
      expect(found?.[0]).toBe('Going on');
      expect(found).not.toContain('Over');
      expect(found?.length).toBe(FEED_LENGTH);
    }
    // Its next update makes the feed old, and so does that of one which may come back.
    expect([...context.tags]).toEqual(expect.arrayContaining([`story:${live}`, `story:${over}`]));
    expect(await headlines({ kind: 'section', name: 'sport' })).toEqual([]);
    expect(await headlines({ kind: 'paper' }, 'zh')).toEqual([]);
  });

  it('brings an old story back when it is corrected, and not when it is only mended', async () => {
    const chief = await person('chief');
    const { story: corrected, content } = await storyOf(chief, { headline: 'Corrected' });
    must(await publishStory(chief, { story: corrected, version: 1 }));
    const { story: mended } = await storyOf(chief, { headline: 'Mended' });
    must(await publishStory(chief, { story: mended, version: 1 }));
    for (let i = 0; i < FEED_LENGTH; i += 1) {
      pass(1_000);
      const made = must(
        await createStory(chief, {
          language: 'en',
          key: newId(),
          content: { ...content, headline: `Later ${i}`, slug: `later-${i}` },
        }),
      );
      must(await publishStory(chief, { story: made.story, version: 1 }));
    }
    const shown = await headlines({ kind: 'paper' });
    expect(shown).toHaveLength(FEED_LENGTH);
    expect(shown?.[0]).toBe(`Later ${FEED_LENGTH - 1}`);
    expect(shown).not.toContain('Corrected');

    pass(1_000);
    must(await publishStory(chief, { story: mended, version: 1, kind: 'fix' }));
    must(
      await correctStory(chief, {
        story: corrected,
        version: 1,
        kind: 'correction',
        text: 'It is 1am.',
        place: 'end',
      }),
    );
    const after = await headlines({ kind: 'section', name: 'hong-kong' });
    expect(after).toHaveLength(FEED_LENGTH);
    expect(after?.[0]).toBe('Corrected');
    expect(after).not.toContain('Mended');
    expect(new Set(after).size).toBe(FEED_LENGTH);
  });

  it('holds what was merged into its topic and its author, each story once', async () => {
    const chief = await person('chief');
    const old = must(await saveTopic(chief, { name: 'Boats' }));
    const kept = must(await saveTopic(chief, { name: 'Ferries' }));
    const ann = must(await savePerson(chief, { name: 'Ann' }));
    const anne = must(await savePerson(chief, { name: 'Anne' }));
    const { story } = await storyOf(chief, {
      topics: [old.topic, kept.topic],
      bylines: [ann.person, anne.person],
    });
    must(await publishStory(chief, { story, version: 1 }));
    await write(async (tx) => {
      await tx.update(topics).set({ mergedInto: kept.topic }).where(eq(topics.id, old.topic));
      await tx.update(people).set({ mergedInto: anne.person }).where(eq(people.id, ann.person));
    });
    for (const name of ['boats', 'ferries']) {
      expect(await headlines({ kind: 'topic', name })).toHaveLength(1);
      expect(await feedContents('en', { kind: 'topic', name })).toMatchObject({ topic: { name: 'Ferries' } });
    }
    for (const name of ['ann', 'anne']) expect(await headlines({ kind: 'author', name })).toHaveLength(1);
  });

  it('holds the checked quotes up to today, and a stand-in of today only', async () => {
    const chief = await person('chief');
    const today = hkDate(TEST_INSTANT);
    const quote = async (date: string, words: string, evergreen = false) => {
      must(await saveQuote(chief, { date, words, speaker: 'S', source: 'B, 1900', evergreen }));
      must(await checkQuote(systemActor('setup'), { date }));
    };
    await quote(addDays(today, -90), 'Evergreen', true);
    await quote(addDays(today, -2), 'Of two days ago');
    await quote(addDays(today, 1), 'Of tomorrow');
    must(await saveQuote(chief, { date: addDays(today, -1), words: 'Unchecked', speaker: 'S', source: 'B' }));
    expect(await headlines({ kind: 'quotes' })).toEqual(['Evergreen', 'Of two days ago', 'Evergreen']);
    pass(24 * HOUR);
    expect(await headlines({ kind: 'quotes' }, 'zh')).toEqual([
      'Of tomorrow',
      'Of two days ago',
      'Evergreen',
    ]);
  });

  it('is not there for what has no page', async () => {
    expect(await feedContents('en', { kind: 'section', name: 'none' })).toBeNull();
    expect(await feedContents('en', { kind: 'topic', name: 'none' })).toBeNull();
    expect(await feedContents('en', { kind: 'author', name: 'none' })).toBeNull();
    expect(await headlines({ kind: 'corrections' })).toEqual([]);
    expect(await headlines({ kind: 'quotes' })).toEqual([]);
  });
});
