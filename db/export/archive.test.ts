/** The archive as a reader of zip files that is not ours opens it. */
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { freshHouse, must, person } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { addRedirect } from '#db/redirects/commands/add-redirect';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { systemActor } from '#db/shared/actor';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { draftStory, publishedStory } from '#db/stories/testing';
import { isExporting, openArchive } from './archive.ts';
import { beginExport } from './commands/begin-export.ts';
import { storyMarkdown } from './markdown.ts';

freshHouse();

async function filesOf(zipped: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(zipped, { lazyEntries: true });
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    found.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return found;
}

const chief = systemActor('shell');

describe('the archive', () => {
  it('holds every story in two forms, the published as readers see it, and what else the house knows', async () => {
    const story = await publishedStory('Ferries to run through the night');
    const draft = await draftStory('Not yet');
    must(await setEmbargo(await person('chief'), { story: draft, until: Date.UTC(2026, 8, 1) }));
    must(await savePerson(chief, { name: 'Mei-ling Kwok', nameZh: '郭美玲' }));
    must(await addRedirect(chief, { path: '/old', target: '/about' }));
    const china = sections.map((section) => ({ ...section, slug: section.id === 'china' ? 'mainland' : '' }));
    must(await saveSections(chief, china));
    const files = await filesOf(await buffer(openArchive()));
    expect([...files.keys()].sort()).toEqual(
      [
        'README.txt',
        ...['accounts', 'people', 'pictures', 'quotes', 'redirects', 'sections', 'topics'].map(
          (name) => `${name}.jsonl`,
        ),
        ...[story, draft].flatMap((id) => [`stories/${id}.json`, `stories/${id}.md`]),
      ].sort(),
    );
    const whole: unknown = JSON.parse(files.get(`stories/${story}.json`) ?? '');
    expect(whole).toMatchObject({
      id: story,
      versions: [{ version: 1, content: { headline: 'Ferries to run through the night' } }],
      releases: [{ kind: 'first' }],
      addresses: [{ kind: 'page' }],
    });
    const shown = files.get(`stories/${story}.md`) ?? '';
    expect(shown).toContain('state: "published"\n');
    expect(shown).toContain('headline: "Ferries to run through the night"\n');
    expect(files.get(`stories/${draft}.md`)).toContain('state: "draft"\n');
    expect(files.get('people.jsonl')).toContain('郭美玲');
    expect(JSON.parse(files.get('redirects.jsonl') ?? '')).toMatchObject({ path: '/old', target: '/about' });
    expect(files.get('sections.jsonl')).toMatch(/"slug":"mainland","formerSlugs":\["china"\]/);
    expect(files.get('accounts.jsonl')).toContain('"role":"chief"');
    expect(files.get('accounts.jsonl')).not.toMatch(/hash|password|argon/i);
  });

  it('is made once at a time, and given up when nobody takes it', async () => {
    await publishedStory();
    const going = openArchive();
    expect(isExporting()).toBe(true);
    expect(await beginExport(await person('chief'), {})).toMatchObject({ error: { code: 'busy' } });
    const closed = once(going, 'close');
    going.destroy();
    await closed;
    expect(isExporting()).toBe(false);
    expect(await beginExport(await person('editor'), {})).toMatchObject({ error: { code: 'not-allowed' } });
    expect((await beginExport(await person('chief'), {})).ok).toBe(true);
  });
});

describe('Markdown', () => {
  const written = (body: StoryContent['body']): string =>
    storyMarkdown({ ...emptyContent(), headline: 'A *headline*', body }, {})
      .split('\n\n')
      .slice(2)
      .join('\n\n')
      .trim();

  it('says what a story says, and nothing that its words do not mean', () => {
    expect(
      written([
        {
          id: 'a',
          kind: 'paragraph',
          text: [
            { text: '1. Not a list, 2*3 <b> ' },
            { text: 'bold ', marks: [{ kind: 'bold' }] },
            {
              text: 'linked',
              marks: [{ kind: 'italic' }, { kind: 'link', address: 'https://a.example/b c' }],
            },
            { break: true },
            { text: 'told', marks: [{ kind: 'story-link', story: 's1' }] },
          ],
        },
        { id: 'b', kind: 'heading', text: [{ text: 'What next' }] },
        {
          id: 'c',
          kind: 'list',
          ordered: true,
          items: [
            { text: [{ text: 'One' }], list: { ordered: false, items: [{ text: [{ text: 'Under' }] }] } },
          ],
        },
        {
          id: 'd',
          kind: 'table',
          caption: '',
          headed: true,
          rows: [[[{ text: 'A|B' }], [{ text: 'C' }]], [[{ text: '1' }]]],
        },
        { id: 'e', kind: 'preformatted', text: 'a ``` b' },
        {
          id: 'f',
          kind: 'picture',
          size: 'wide',
          use: { picture: 'p1', alt: 'A [boat]', caption: 'At sea', credit: null },
        },
      ]),
    ).toBe(
      [
        '1\\. Not a list, 2\\*3 \\<b\\> **bold** [*linked*](<https://a.example/b%20c>)\\\n[told](<story:s1>)',
        '## What next',
        '1. One\n   - Under',
        '| A\\|B | C |\n| --- | --- |\n| 1 |  |',
        '````\na ``` b\n````',
        '![A \\[boat\\]](<picture:p1>)\nAt sea',
      ].join('\n\n'),
    );
  });
});
