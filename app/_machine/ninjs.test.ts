/** ninjs 3.1 by the schema of those who wrote it: stories, a withdrawn one, lists; nothing that the schema does not know. */
import { beforeEach, describe, expect, it } from 'vitest';
import { setTestEnv } from '#db/core/env';
import { forms } from '#db/stories/model';
import { firstNames } from '#db/settings/model';
import { cancelled, ninjsList as listOf, ninjsOf as itemOf } from './ninjs';
import { ninjsFaults as faults } from './testing/ninjs-judge';
import { AT, story } from './testing/story';

const ninjsOf = (one: Parameters<typeof itemOf>[0], brief = false) => itemOf(one, firstNames, brief);
const ninjsList = (...[list, stories]: [Parameters<typeof listOf>[0], Parameters<typeof listOf>[1]]) =>
  listOf(list, stories, firstNames);

const HOUR = 3_600_000;
const SITE = 'https://news.example';

beforeEach(() => setTestEnv({ SITE_URL: SITE }));

describe('ninjs', () => {
  it('is valid for every form, with everything and with nothing', () => {
    for (const form of forms) expect(faults(ninjsOf(story({ form }))), form).toBe('');
    expect(faults(ninjsOf(story({ bylines: [], topics: [], section: null, picture: null })))).toBe('');
    const full = ninjsOf(
      story({
        language: 'zh',
        headline: '渡輪𨋢</script>"&',
        cardHeadline: '渡輪',
        kicker: '交通',
        place: '屯門',
        points: ['一', '二'],
        updatedAt: AT + HOUR,
        corrections: [
          { id: 'c', kind: 'correction', text: '是1時。', at: AT + HOUR, place: 'end', update: null },
        ],
      }),
    );
    expect(faults(full)).toBe('');
    expect(full).toMatchObject({
      uri: 'tag:news.example,2026:story/abc',
      pubStatus: 'usable',
      language: 'zh-Hant-HK',
      title: '渡輪𨋢</script>"&',
      firstCreated: '2026-08-23T18:42:00+08:00',
      versionCreated: '2026-08-23T19:42:00+08:00',
      located: '屯門',
      associations: [{ name: 'lead', type: 'picture', by: 'C. Lam', copyrightNotice: '© 2026 C. Lam' }],
    });
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
  });

  it('names who helped as a contributor, in its sources and at the end of its text', () => {
    const [ann, ben] = story().bylines;
    if (!ann || !ben) throw new Error('Nobody.');
    const item = ninjsOf(story({ bylines: [ben], helpers: [ann] }));
    expect(faults(item)).toBe('');
    expect(item.by).toBe('By Ben');
    expect(item.infoSources?.map(({ name, role }) => [name, role]).slice(0, 2)).toEqual([
      ['Ben', 'author'],
      ['Ann', 'contributor'],
    ]);
    expect(item.bodies?.[0]?.value).toMatch(
      new RegExp(`<p>Additional reporting by <a href="${SITE}/author/ann">Ann</a></p>$`),
    );
  });

  it('says of a withdrawn story that it is, and nothing of what it said', () => {
    for (const [kind, status] of [
      ['gone', 'canceled'],
      ['withheld', 'withheld'],
    ] as const) {
      const item = cancelled({ kind, story: 'abc', at: AT }, 'en');
      expect(faults(item)).toBe('');
      expect(item).toMatchObject({ uri: ninjsOf(story()).uri, pubStatus: status });
      expect(JSON.stringify(item)).not.toMatch(/ferr/i);
    }
  });

  it('is a list of whole stories, and of beginnings where there is no more room', () => {
    const long = 'The crossing stays open. '.repeat(14_000);
    const stories = ['a', 'b', 'c'].map((id) => story({ id, text: long }));
    const list = ninjsList({ of: 'paper', title: 'Hong Kong News', language: 'en' }, stories);
    expect(faults(list)).toBe('');
    expect(list.associations?.map(({ representationType }) => representationType)).toEqual([
      'full',
      'partial',
      'partial',
    ]);
    expect(JSON.stringify(list).length).toBeLessThan(1_000_000);
    expect(faults(ninjsList({ of: 'paper', title: 'Empty', language: 'en' }, []))).toBe('');
  });

  it('would not pass with what the schema does not know', () => {
    expect(faults({ ...ninjsOf(story()), headline: 'x' })).toContain('unevaluated');
    expect(faults({ ...ninjsOf(story()), pubStatus: 'gone' })).toContain('allowed values');
    expect(faults({ ...ninjsOf(story()), versionCreated: 'today' })).toContain('date-time');
    const { uri: _, ...nameless } = ninjsOf(story());
    expect(faults(nameless)).toContain('uri');
  });
});
