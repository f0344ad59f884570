import { describe, expect, it } from 'vitest';
import { oldAddresses } from './old-addresses.ts';
import { type Plan, planPost, SectionMap } from './map-post.ts';
import { postInstant } from './post-dates.ts';
import { firstWords, plainLine, slugFor } from './post-words.ts';
import { surveyExport } from './survey.ts';
import { exportWith, FIXTURE, item, readAll } from './testing.ts';

const T = Date.UTC(2026, 7, 23);

async function plans(file: string, more: Partial<Parameters<typeof planPost>[2]> = {}): Promise<Plan[]> {
  const survey = await surveyExport(file);
  const options = { language: 'en' as const, sections: SectionMap.parse({}), t: T, ...more };
  return (await readAll(file)).flatMap((reading) =>
    reading.kind === 'item' && survey.posts.has(reading.item.id)
      ? [planPost(survey, reading.item, options)]
      : [],
  );
}
const one = async (given: Parameters<typeof item>[0], more = {}) =>
  (await plans(exportWith(item(given)), more))[0];

describe('the theme test export', () => {
  it('is planned whole', async () => {
    const all = await plans(FIXTURE);
    expect(all).toHaveLength(72);
    expect(all.filter((plan) => plan.wish.to === 'publish')).toHaveLength(69);
    const scheduled = all.filter((plan) => plan.wish.to === 'schedule');
    expect(scheduled.map((plan) => [plan.id, plan.wish])).toEqual([
      [1153, { to: 'schedule', at: Date.UTC(2030, 0, 1, 19, 0, 18) }],
    ]);
    expect(all.filter((plan) => plan.wish.to === 'draft').map((plan) => plan.id)).toEqual([1164, 1168]);
    expect(all.find((plan) => plan.id === 1169)?.headline).toBe('This post has no title, but it still…');
    expect(all.find((plan) => plan.id === 1173)?.headline).toBe('Markup: Title With Markup');
    expect(all.find((plan) => plan.id === 1174)?.headline).toBe(
      'Markup: Title With Special Characters ~`!@#$%^&*()-_=+{}[]/\\;:\'"?,.>',
    );
    expect(all.find((plan) => plan.id === 358)).toMatchObject({
      source: 'wpthemetestdata.wordpress.com#358',
      slug: 'post-format-standard',
      path: '/2010/10/05/post-format-standard',
      people: ['Theme Buster'],
      oldAddresses: ['/2010/10/05/post-format-standard/', '/2010/10/05/post-format-standard', '/?p=358'],
    });
  });
});

describe('who may read it', () => {
  it('stays who could read it before', async () => {
    const to = async (given: Partial<Parameters<typeof item>[0]>) =>
      (await one({ id: 1, ...given }))?.wish.to;
    expect(await to({})).toBe('publish');
    for (const status of ['draft', 'pending', 'private', 'auto-save', 'nonsense'])
      expect(await to({ status }), status).toBe('draft');
    expect(await to({ password: 'enter' })).toBe('draft');
    expect(await to({ status: 'future', gmt: '2030-01-01 00:00:00' })).toBe('schedule');
    expect(await to({ gmt: '0000-00-00 00:00:00', local: '0000-00-00 00:00:00' })).toBe('draft');
    expect((await one({ id: 1, gmt: '2031-01-01 00:00:00' }))?.wish).toEqual({ to: 'publish', at: T });
    expect(await plans(exportWith(item({ id: 1, status: 'trash' })))).toEqual([]);
  });

  it('is dated by Greenwich, else by Hong Kong’s own clock, summers too', () => {
    const zero = '0000-00-00 00:00:00';
    const at = (dateGmt: string, date: string, pubDate = '') => postInstant({ dateGmt, date, pubDate });
    expect(at('2015-03-02 04:05:06', zero)).toBe(Date.UTC(2015, 2, 2, 4, 5, 6));
    expect(at(zero, '2015-03-02 12:05:06')).toBe(Date.UTC(2015, 2, 2, 4, 5, 6));
    expect(at(zero, '1974-01-15 09:00:00')).toBe(Date.UTC(1974, 0, 15, 0, 0, 0));
    expect(at(zero, zero, 'Mon, 02 Mar 2015 04:05:06 +0000')).toBe(Date.UTC(2015, 2, 2, 4, 5, 6));
    for (const wrong of [zero, '', '2015-02-31 00:00:00', '0001-01-01 00:00:00', '99999-01-01'])
      expect(at(wrong, wrong), wrong).toBeUndefined();
  });
});

describe('words and addresses', () => {
  it('make legal slugs of anything', () => {
    const slug = (name: string, headline = 'A headline', language: 'en' | 'zh' = 'en') =>
      slugFor(name, headline, 9, language);
    expect(slug('late-ferries')).toBe('late-ferries');
    expect(slug('%e6%b8%a1%e8%bc%aa-%f0%a8%8b%a2', '', 'zh')).toBe('渡輪-𨋢');
    expect(slug('%e6%b8'.repeat(3), 'Fallback words')).toBe('fallback-words');
    expect(slug('渡'.repeat(60), '', 'zh')).toBe('渡'.repeat(20));
    expect(slug('a-'.repeat(300)).length).toBeLessThanOrEqual(60);
    expect(slug('x'.repeat(500))).toHaveLength(60);
    for (const odd of ['..', '🙂', 'επίπεδο-3', '']) expect(slug(odd, 'Επίπεδο 3'), odd).toBe('post-9');
    expect(slug('admin')).toBe('admin');
  });

  it('take titles apart', () => {
    expect(plainLine('A <em>b</em> &amp; 5 < 6 [caption]c[/caption]<script>x</script>', 100).text).toBe(
      'A b & 5 < 6 c',
    );
    expect(plainLine('x'.repeat(400), 300)).toEqual({ text: `${'x'.repeat(299)}…`, cut: true });
    expect(firstWords('One two three four five six seven eight, nine', 'en')).toBe(
      'One two three four five six seven eight…',
    );
    expect(firstWords('港'.repeat(30), 'zh')).toBe(`${'港'.repeat(20)}……`);
    expect(firstWords(' \u200b ', 'en')).toBe('');
  });

  it('flag what has no title', async () => {
    const plan = await one({ id: 5, title: ' ', content: '<p>Ferries run late.</p>' });
    expect(plan?.headline).toBe('Ferries run late.');
    expect(plan?.notes.map((note) => note.kind)).toEqual(['headline']);
    expect((await one({ id: 5, title: '', content: '' }))?.headline).toBe('Untitled (5)');
    expect((await one({ id: 5, title: '', content: '' }, { language: 'zh' }))?.headline).toBe('無題（5）');
  });

  it('lead old addresses on, but give none of ours away', () => {
    const of = (link: string, type = 'post') => oldAddresses({ id: 3, type, link });
    expect(of('https://a.example/2008/06/slug/').paths).toEqual(['/2008/06/slug/', '/2008/06/slug', '/?p=3']);
    expect(of('https://a.example/?p=3').paths).toEqual(['/?p=3']);
    expect(of('https://a.example/x/?page_id=3', 'page').paths).toEqual([
      '/x/?page_id=3',
      '/?p=3',
      '/?page_id=3',
    ]);
    expect(of('https://a.example/%e6%b8%a1/').paths).toEqual(['/渡/', '/渡', '/?p=3']);
    expect(of('https://a.example/%ZZ/').paths).toEqual(['/%ZZ/', '/%ZZ', '/?p=3']);
    for (const ours of ['about', 'search', 'zh', 'section/sport', 'feed.xml'])
      expect(of(`https://a.example/${ours}/`).paths, ours).toEqual(['/?p=3']);
    expect(of('https://a.example/').paths).toEqual(['/?p=3']);
    expect(of('nonsense').paths).toEqual(['/?p=3']);
  });

  it('do not take the old address of another post', async () => {
    const file = exportWith(
      item({ id: 1, slug: 'same', link: 'https://gazette.example/2015/03/02/other/' }),
      item({ id: 2, slug: 'else', link: 'https://gazette.example/2015/03/02/same/' }),
    );
    expect((await plans(file)).map((plan) => plan.path)).toEqual(['/2015/03/02/same-1', '/2015/03/02/else']);
  });
});

it('maps categories to sections, the others and the tags to topics', async () => {
  const terms = [
    '<category domain="category" nicename="sport"><![CDATA[Sports]]></category>',
    '<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>',
    '<category domain="category" nicename="rowing"><![CDATA[Rowing &amp; more]]></category>',
    '<category domain="post_tag" nicename="harbour"><![CDATA[Harbour]]></category>',
    '<category domain="post_format" nicename="x"><![CDATA[Aside]]></category>',
    '<category domain="series" nicename="x"><![CDATA[Weekly]]></category>',
  ].join('');
  const sections = SectionMap.parse({
    categories: { sport: 'sport' },
    pages: 'culture',
    otherwise: 'hong-kong',
  });
  const post = await one({ id: 1, more: terms }, { sections });
  expect(post).toMatchObject({ section: 'sport', topics: ['Rowing & more', 'Harbour'], form: 'news' });
  expect(post?.notes.map((note) => note.text).join()).toContain('Weekly');
  expect(await one({ id: 1 }, { sections })).toMatchObject({ section: 'hong-kong' });
  expect(await one({ id: 1, type: 'page' }, { sections })).toMatchObject({
    section: 'culture',
    form: 'explainer',
  });
  expect(SectionMap.safeParse({ category: {} }).success).toBe(false);
});

it('knows links between posts by address and by number', async () => {
  const [first] = await plans(
    exportWith(
      item({
        id: 1,
        content:
          '<a href="https://www.gazette.example/2015/03/two/">a</a> <a href="/?p=2">b</a> <a href="http://gazette.example/2015/03/two?utm=1#x">c</a> <a href="/2015/03/none/">d</a>',
      }),
      item({ id: 2, slug: 'two' }),
    ),
  );
  const marks = first?.found
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .flatMap((part) => ('marks' in part ? (part.marks ?? []) : []));
  expect(marks?.map((mark) => (mark.kind === 'story-link' ? mark.story : mark.kind))).toEqual([
    '2',
    '2',
    '2',
    'link',
  ]);
});
