/** A section that is set around a chart: the chart comes with its card, and the front follows it. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { type ChartBlock, emptyChart } from '#db/stories/blocks';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { publishFront } from './commands/publish-front.ts';
import { front } from './reader-queries.ts';

freshHouse();

const desk = systemActor('shell');

const chart = (title: string, more: Partial<ChartBlock> = {}): ChartBlock => ({
  ...emptyChart('c1'),
  title,
  source: 'Marine Department',
  series: ['Boxes'],
  rows: [
    { label: '2000', values: [18.1] },
    { label: '2001', values: [17.9] },
  ],
  ...more,
});

/** A story of the business section, with or without a chart. */
async function business(headline: string, ...charts: ChartBlock[]): Promise<[string, StoryContent]> {
  const byline = must(await savePerson(desk, { name: 'Daniel Ho' })).person;
  const content: StoryContent = {
    ...emptyContent(),
    headline,
    standfirst: 'A sentence about trade.',
    section: 'business',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Boxes.' }] }, ...charts],
  };
  const { story } = must(await createStory(desk, { language: 'en', key: newId(), content }));
  must(await publishStory(desk, { story, version: 1 }));
  pass(60_000);
  return [story, content];
}

/** Enough stories that the lead package takes none of the section's own. */
async function edition(...own: (() => Promise<unknown>)[]): Promise<void> {
  for (const make of own) await make();
  for (let i = 0; i < 9; i += 1) await business(`Plain story ${i}`);
  const layout = {
    lead: 'standard' as const,
    pinned: [],
    sections: [{ section: 'business', layout: 'F' as const }],
  };
  must(await publishFront(desk, { language: 'en', layout }));
}

const row = async () => (await front('en')).sections.find(({ section }) => section.id === 'business');

describe('a section in layout F', () => {
  it('opens with the story that has a chart, and is given the chart', async () => {
    await edition(
      () => business('Filler 1'),
      () => business('Filler 2'),
      () => business('Filler 3'),
      () => business('Filler 4'),
      () => business('With a chart', chart('The harbour empties')),
    );
    const found = await row();
    expect(found?.layout).toBe('F');
    expect(found?.cards).toHaveLength(4);
    expect(found?.cards[0]).toMatchObject({
      headline: 'With a chart',
      chart: { title: 'The harbour empties' },
    });
    expect(found?.cards.slice(1).some((card) => card.chart)).toBe(false);
  });

  it('is set as A where no story has one, or none that fits', async () => {
    const tall = Array.from({ length: 20 }, (_, i) => ({ label: String(i), values: [i] }));
    await edition(
      () => business('Filler 1'),
      () => business('Filler 2'),
      () => business('Filler 3'),
      () => business('Too tall', chart('Twenty bars', { shape: 'bars', rows: tall })),
      () => business('Another tall one', chart('Forty bars', { shape: 'bars', rows: tall, size: 'wide' })),
    );
    expect((await row())?.layout).toBe('A');
  });

  it('shows the chart of what is live, not of a draft, and gives it up with its story', async () => {
    let story = '';
    let content = emptyContent();
    await edition(
      () => business('Filler 1'),
      () => business('Filler 2'),
      () => business('Filler 3'),
      () => business('Filler 4'),
      async () => {
        [story, content] = await business('With a chart', chart('Before'));
      },
    );
    const next = { ...content, body: [...content.body.slice(0, 1), chart('After')] };
    must(await saveRevision(desk, { story, base: 1, content: next }));
    expect((await row())?.cards[0]?.chart?.title).toBe('Before');
    must(await publishStory(desk, { story, version: 2, kind: 'update' }));
    expect((await row())?.cards[0]?.chart?.title).toBe('After');
    must(await withdrawStory(desk, { story, kind: 'gone', reason: 'A test' }));
    expect((await row())?.layout).toBe('A');
  });
});
