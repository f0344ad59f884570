/** The read API behind its door: what it says of real stories, held against its own description by tools of others. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { API, operationAt, type Operation, operations, readQuery, writeQuery } from '#db/api/model';
import { openApi } from '#db/api/openapi';
import { pageContext, type PageContext, shared } from '#db/core/process';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { now } from '#db/core/clock';
import { savePerson } from '#db/people/commands/save-person';
import { publishStory } from '#db/stories/commands/publish-story';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { systemActor } from '#db/shared/actor';
import { draftStory, publishedStory, storyOf } from '#db/stories/testing';
import { apiResponse } from './api';

freshHouse();

const SITE = 'https://paper.example';
const document = () => structuredClone(openApi(SITE, 'The Paper'));

/** Throws unless `answer` is what the description says of this operation. */
function mustFit(operation: Operation, answer: unknown): void {
  const { components } = openApi(SITE, 'The Paper') as { components: { schemas: Record<string, object> } };
  const judge = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(judge);
  judge.addSchema({ $id: 'api', components });
  const fits = judge.compile({ $ref: `api#/components/schemas/${operations[operation].named}` });
  expect(fits(answer), JSON.stringify(fits.errors)).toBe(true);
}

type Page = { items: { id: string; headline: string; url: string }[]; next: string | null };

/** As the page store asks: gives the answer, whether it is missing, and the tags that it stands under. */
async function ask(
  path: string,
  query = '',
): Promise<{ body: unknown; missing: boolean; page: PageContext }> {
  const page = pageContext(path, 0, now());
  const answer = await shared.page.run(page, () => apiResponse(`${API}${path}`, new URLSearchParams(query)));
  return { body: await answer.json(), missing: page.missing, page };
}
const list = async (query = ''): Promise<Page> => (await ask('/stories', query)).body as Page;

describe('the description', () => {
  it('is OpenAPI 3.1 to a validator of others', async () => {
    const judge = new Validator();
    expect(await judge.validate(document())).toEqual({ valid: true });
    expect(judge.version).toBe('3.1');
    // And one that it would not take is refused, so that this test can fail.
    expect((await new Validator().validate({ ...document(), paths: 3 })).valid).toBe(false);
  });

  it('names every operation, its parameters and its problems', () => {
    const { paths } = document() as {
      paths: Record<string, { get: { parameters: { name: string }[]; responses: object } }>;
    };
    expect(Object.keys(paths)).toEqual(Object.values(operations).map(({ path }) => path));
    expect(paths['/search']?.get.parameters.map(({ name }) => name)).toEqual([
      ...['language', 'q', 'section', 'author', 'from', 'to', 'sort', 'before'],
    ]);
    expect(Object.keys(paths['/stories/{id}']?.get.responses ?? {})).toContain('429');
  });
});

describe('answers', () => {
  it('are as described, whatever is asked', async () => {
    const story = await publishedStory('Ferries to run through the night');
    const whole = await ask(`/stories/${story}`);
    mustFit('story', whole.body);
    expect(whole.body).toMatchObject({ id: story, headline: 'Ferries to run through the night' });
    expect([...whole.page.tags]).toContain(`story:${story}`);
    mustFit('stories', await list());
    mustFit('sections', (await ask('/sections', 'language=zh')).body);
    mustFit('topics', (await ask('/topics')).body);
    mustFit('authors', (await ask('/authors')).body);
    expect(() => mustFit('story', { id: story })).toThrow();
  });

  it('say how a story came about, and where else its writer is', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief, { backstory: 'We asked nine captains.' });
    const elsewhere = ['https://social.example/@mei', 'https://code.example/'];
    must(await savePerson(chief, { person: content.bylines[0], name: 'Mei-ling Kwok', elsewhere }));
    must(await publishStory(chief, { story, version: 1 }));
    expect((await ask(`/stories/${story}`)).body).toMatchObject({ backstory: 'We asked nine captains.' });
    const { body } = await ask('/authors');
    mustFit('authors', body);
    expect(body).toMatchObject({ items: [{ name: 'Mei-ling Kwok', elsewhere }] });
  });

  it('name who helped beside the authors', async () => {
    const chief = await person('chief');
    const helper = must(await savePerson(chief, { name: 'Ann', role: 'Reporter' })).person;
    const { story } = await storyOf(chief, { helpers: [helper] });
    must(await publishStory(chief, { story, version: 1 }));
    const { body } = await ask(`/stories/${story}`);
    mustFit('story', body);
    expect(body).toMatchObject({
      authors: [{ name: 'Mei-ling Kwok' }],
      contributors: [{ id: helper, name: 'Ann', role: 'Reporter' }],
      html: expect.stringMatching(/Additional reporting by <a [^>]*>Ann<\/a>/),
    });
  });

  it('page through a list by its cursor, and say in the head where it goes on', async () => {
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      made.unshift(await publishedStory(`Story ${i}`));
      pass(1_000);
    }
    const found: string[] = [];
    let before = '';
    do {
      const page = await list(`limit=2${before && `&before=${before}`}`);
      found.push(...page.items.map(({ id }) => id));
      before = page.next ?? '';
    } while (before !== '');
    expect(found).toEqual(made);
    const first = await shared.page.run((await ask('/stories')).page, () =>
      apiResponse(`${API}/stories`, new URLSearchParams('limit=2')),
    );
    expect(first.headers.get('link')).toMatch(/\/api\/v1\/stories\?limit=2&before=\S+>; rel="next"$/);
  });

  it('hold a section, a topic or a writer, and are missing where there is none', async () => {
    const story = await publishedStory('In a section');
    const { section } = (await ask(`/stories/${story}`)).body as { section: { id: string } };
    expect((await list(`section=${section.id}`)).items.map(({ id }) => id)).toEqual([story]);
    for (const query of ['section=nowhere', 'topic=nothing', 'author=nobody'])
      expect((await ask('/stories', query)).missing, query).toBe(true);
    must(await savePerson(await person('chief'), { name: 'Mei-ling Kwok' }));
    expect((await ask('/stories', 'author=mei-ling-kwok')).missing).toBe(false);
  });

  it('to a search within what is not there are missing, not all that there is', async () => {
    must(await savePerson(await person('chief'), { name: 'Mei-ling Kwok' }));
    const story = await publishedStory('Ferries to run through the night');
    const { section } = (await ask(`/stories/${story}`)).body as { section: { id: string } };
    const { body } = await ask('/search', `q=ferries&section=${section.id}`);
    mustFit('search', body);
    expect(body).toMatchObject({ count: 1, items: [{ id: story }] });
    expect((await ask('/search', 'q=ferries&author=mei-ling-kwok')).body).toMatchObject({ count: 0 });
    for (const query of ['section=nowhere', 'author=nobody', `section=${section.id}&author=nobody`])
      expect((await ask('/search', `q=ferries&${query}`)).missing, query).toBe(true);
  });

  it('know nothing before its hour, and nothing after a withdrawal', async () => {
    const chief = await person('chief');
    const hour = TEST_INSTANT + 3_600_000;
    const story = await draftStory('Not before its hour');
    must(await setEmbargo(chief, { story, until: hour }));
    must(await publishStory(systemActor('shell'), { story, version: 1, at: hour }));
    const early = await ask(`/stories/${story}`);
    expect([early.missing, early.page.boundary]).toEqual([true, hour]);
    expect((await list()).items).toEqual([]);
    pass(3_600_000);
    expect((await ask(`/stories/${story}`)).missing).toBe(false);
    expect((await list()).items).toHaveLength(1);
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'It was not so.' }));
    expect((await ask(`/stories/${story}`)).missing).toBe(true);
    expect((await list()).items).toEqual([]);
  });
});

describe('queries', () => {
  const read = (operation: Operation, query: string) => readQuery(operation, new URLSearchParams(query));

  it.each([
    ['stories', 'language=fr', 'language'],
    ['stories', 'limit=0', 'limit'],
    ['stories', 'limit=51', 'limit'],
    ['stories', 'limit=ten', 'limit'],
    ['stories', 'page=2', 'page'],
    ['stories', 'section=a&topic=b', 'section'],
    ['search', '', 'q'],
    ['search', 'q=a&from=yesterday', 'from'],
    ['stories', 'before=x', 'before'],
    ['stories', 'before=n12', 'before'],
    ['search', 'q=a&before=mf2k1s00-abc', 'before'],
    ['search', 'q=a&before=n12&sort=best', 'before'],
    ['search', 'q=a&before=bx.1.2', 'before'],
    ['sections', 'q=a', 'q'],
    ['story', 'language=en', 'language'],
  ] as const)('of %s refuse %s and name what', (operation, query, parameter) => {
    const refused = read(operation, query);
    expect(refused.ok ? [] : refused.errors.map((error) => error.parameter)).toContain(parameter);
  });

  it('go on where an answer of the same order ended', () => {
    expect(read('stories', 'before=mf2k1s00-abc').ok).toBe(true);
    for (const query of ['q=a&before=n12', 'q=a&before=bx.1.2&sort=best', 'q=a&before='])
      expect(read('search', query).ok, query).toBe(true);
  });

  it('are written in one way, so that two who ask the same share an answer', () => {
    for (const query of ['', 'limit=20&language=en', 'language=en&limit=020&language=zh&section=']) {
      const found = read('stories', query);
      expect(found.ok && String(writeQuery('stories', found.query))).toBe('language=en&limit=20');
    }
  });

  it('are of addresses that there are', () => {
    for (const path of ['/api/v1', '/api/v1/', '/api/v1/story', '/api/v1/stories/', '/api/v1/stories/A B'])
      expect(operationAt(path)).toBeUndefined();
    expect(operationAt('/api/v1/stories/0123abcd')).toBe('story');
  });
});
