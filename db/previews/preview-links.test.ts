/** Preview links on a real database: who makes them, what they open, and when they stop. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { reachOf, type Role, roles } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { makePreviewLink } from './commands/make-preview-link.ts';
import { withdrawPreviewLink } from './commands/withdraw-preview-link.ts';
import { linksForDesk } from './desk-queries.ts';
import { MOST_LINKS } from './model.ts';
import { countOpening, hasGuessed, linkedStory, noteGuess, openLink } from './open-link.ts';
import { previewLinks } from './tables.ts';

freshHouse();

const DAY = 86_400_000;

const content = (more: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent(),
  headline: 'A headline',
  standfirst: 'A standfirst with a verb in it.',
  section: 'hong-kong',
  body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words.' }] }],
  ...more,
});

async function storyOf(owner: Actor, more: Partial<StoryContent> = {}): Promise<string> {
  return must(await createStory(owner, { language: 'en', key: newId(), content: content(more) })).story;
}

const tokenOf = (path: string): string => path.replace('/preview/', '');
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

async function linkTo(story: string, more: { version?: number | null; days?: 1 | 7 | 30 } = {}) {
  const input = { story, version: null, days: 7, ...more };
  const made = must(await makePreviewLink(systemActor('shell'), input));
  return { ...made, token: tokenOf(made.path) };
}

describe.each(roles)('%s', (role: Role) => {
  it('makes, lists and withdraws links of what they may change', async () => {
    const [me, other] = [await person(role), await person('reporter')];
    for (const own of [true, false]) {
      const story = await storyOf(own ? me : other);
      const { link } = await linkTo(story);
      const may = own || reachOf(role, 'story.save') === 'any';
      const refused = own || reachOf(role, 'story.read') === 'any' ? 'not-allowed' : 'not-found';
      const made = await makePreviewLink(me, { story, version: 1, days: 7 });
      expect(codeOf(made)).toBe(may ? 'ok' : refused);
      expect((await linksForDesk(me, story))?.length ?? null).toBe(may ? 2 : null);
      const taken = await withdrawPreviewLink(me, { story, link });
      expect(codeOf(taken)).toBe(may ? 'ok' : refused);
      // None and not theirs to know of: the same answer.
      if (refused === 'not-found') {
        const none = '0000000000000000';
        expect(made).toEqual(await makePreviewLink(me, { story: none, version: 1, days: 7 }));
        expect(taken).toEqual(await withdrawPreviewLink(me, { story: none, link }));
      }
    }
  });
});

describe('a link', () => {
  it('opens the newest version or the one it was made for', async () => {
    const owner = await person('reporter');
    const story = await storyOf(owner);
    const [newest, first] = [await linkTo(story), await linkTo(story, { version: 1 })];
    must(await saveRevision(owner, { story, base: 1, content: content({ headline: 'Another headline' }) }));
    expect((await linkedStory(newest.token))?.story.headline).toBe('Another headline');
    expect((await linkedStory(first.token))?.story.headline).toBe('A headline');
    expect(codeOf(await makePreviewLink(owner, { story, version: 9, days: 7 }))).toBe('invalid');
    expect(codeOf(await makePreviewLink(owner, { story, version: 1, days: 8 }))).toBe('invalid');
  });

  it('has 256 bits, of which the database keeps a hash and the log nothing', async () => {
    const { token, link } = await linkTo(await storyOf(await person('reporter')));
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await (await db()).select().from(previewLinks);
    const log = await (await db()).select().from(events);
    expect(JSON.stringify([rows, log])).not.toContain(token);
    expect(log.map(({ kind }) => kind)).toContain('story.link-made');
    expect(JSON.stringify(log)).toContain(link);
  });

  it.each([1, 7, 30] as const)('stops after %i days', async (days) => {
    const { token } = await linkTo(await storyOf(await person('reporter')), { days });
    pass(days * DAY - 1);
    expect(await openLink(token)).not.toBeNull();
    pass(1);
    expect(await openLink(token)).toBeNull();
  });

  it('stops when it is withdrawn, once, by its own story alone', async () => {
    const owner = await person('reporter');
    const [story, other] = [await storyOf(owner), await storyOf(owner)];
    const { token, link } = await linkTo(story);
    expect(codeOf(await withdrawPreviewLink(owner, { story: other, link }))).toBe('not-found');
    expect(await openLink(token)).not.toBeNull();
    must(await withdrawPreviewLink(owner, { story, link }));
    must(await withdrawPreviewLink(owner, { story, link }));
    expect(await openLink(token)).toBeNull();
    expect(await linksForDesk(owner, story)).toEqual([]);
    const ended = await (await db()).select().from(events).where(eq(events.kind, 'story.link-withdrawn'));
    expect(ended).toHaveLength(1);
  });

  it('leads to the page once this very version is public, and opens nothing when that is taken down', async () => {
    const byline = must(await savePerson(systemActor('seed'), { name: 'A' })).person;
    const owner = await person('editor');
    const story = await storyOf(owner, { bylines: [byline] });
    const { token } = await linkTo(story);
    expect((await openLink(token))?.publicPath).toBeNull();
    must(await publishStory(owner, { story, version: 1 }));
    expect((await openLink(token))?.publicPath).toMatch(/a-headline$/);
    must(await saveRevision(owner, { story, base: 1, content: content({ bylines: [byline], kicker: 'K' }) }));
    expect((await openLink(token))?.publicPath).toBeNull();
    must(await withdrawStory(systemActor('shell'), { story, kind: 'legal', reason: 'A court said so.' }));
    expect(await openLink(token)).toBeNull();
    expect(codeOf(await makePreviewLink(owner, { story, version: 1, days: 7 }))).toBe('not-allowed');
  });

  it('opens the pictures that its version shows', async () => {
    const owner = await person('reporter');
    const story = await storyOf(owner);
    must(
      await saveRevision(owner, {
        story,
        base: 1,
        content: content({ lead: { picture: 'of-the-second', alt: null, caption: null, credit: null } }),
      }),
    );
    const [newest, first] = [await linkTo(story), await linkTo(story, { version: 1 })];
    expect((await openLink(newest.token))?.pictures).toEqual(['of-the-second']);
    expect((await openLink(first.token))?.pictures).toEqual([]);
  });

  it('says how often it was opened', async () => {
    const owner = await person('reporter', { name: 'Ada' });
    const story = await storyOf(owner);
    const { token } = await linkTo(story);
    const link = await openLink(token);
    expect((await linksForDesk(owner, story))?.[0]).toMatchObject({ opened: 0, openedAt: null });
    if (link) await countOpening(link);
    if (link) await countOpening(link);
    const [shown] = (await linksForDesk(owner, story)) ?? [];
    expect(shown?.opened).toBe(2);
    expect(shown?.openedAt).not.toBeNull();
    expect(JSON.stringify(shown)).not.toContain(token);
  });

  it('is one of a few', async () => {
    const owner = await person('reporter');
    const story = await storyOf(owner);
    for (let i = 0; i < MOST_LINKS; i += 1) await linkTo(story, { days: 1 });
    expect(codeOf(await makePreviewLink(owner, { story, version: null, days: 7 }))).toBe('throttled');
    pass(DAY);
    expect(codeOf(await makePreviewLink(owner, { story, version: null, days: 7 }))).toBe('ok');
  });
});

describe('wrong tokens', () => {
  it('open nothing', async () => {
    const { token } = await linkTo(await storyOf(await person('reporter')));
    const other = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    for (const wrong of ['', 'x', other, `${token}=`, token.toLowerCase() + 'A', `${token}\0`])
      expect(await openLink(wrong), wrong).toBeNull();
  });

  it('from one address are too many after a while, and forgotten after another', async () => {
    for (let i = 0; i < 60; i += 1) {
      expect(await hasGuessed('203.0.113.9')).toBe(false);
      await noteGuess('203.0.113.9');
    }
    expect(await hasGuessed('203.0.113.9')).toBe(true);
    expect(await hasGuessed('203.0.113.10')).toBe(false);
    pass(15 * 60_000);
    expect(await hasGuessed('203.0.113.9')).toBe(false);
  });
});
