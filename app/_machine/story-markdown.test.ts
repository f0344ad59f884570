/** Markdown of a story: its words in their order, and nothing in them that becomes a sign of Markdown. */
import { beforeEach, describe, expect, it } from 'vitest';
import { setTestEnv } from '#db/core/env';
import type { BlockView, InlineView, StoryView } from '#db/stories/views';
import { firstNames } from '#db/settings/model';
import { blocksAsMarkdown, storyMarkdown } from './story-markdown';
import { AT, story } from './testing/story';

const SITE = 'https://news.example';
const PAGE = `${SITE}/2026/08/23/late-ferries`;

beforeEach(() => setTestEnv({ SITE_URL: SITE }));

const plain = (text: string): InlineView => ({ text, marks: [], href: null });
const asText = (...body: BlockView[]): string => blocksAsMarkdown(body, 'en', PAGE);
const paragraph = (...text: InlineView[]): string => asText({ id: 'a', kind: 'paragraph', text });
const whole = (more: Partial<StoryView> = {}): string =>
  storyMarkdown({ ...story(), pair: null, related: [], more: null, ...more }, firstNames);

describe('a story as Markdown', () => {
  it('has headline, standfirst, what it is, picture, text and notices, in this order', () => {
    const text = whole({
      updatedAt: AT + 3_600_000,
      corrections: [
        { id: 'c', kind: 'correction', text: 'It is 1am.', at: AT + 3_600_000, place: 'end', update: null },
      ],
    });
    expect(text.replaceAll('\u00a0', ' ')).toBe(`# Ferries to run through the night

The last sailing moves to 1am.

- [Hong Kong](${SITE}/section/hong-kong)
- By [Ann](${SITE}/author/ann), [Ben](${SITE}/author/ben)
- Published: 23 August 2026, 6.42pm HKT
- Updated: 23 August 2026, 7.42pm HKT
- Hong Kong News: <${PAGE}>

![A ferry at a pier](${SITE}/pictures/pic/full-960.v2.webp)

The pier on Friday. Photo: C. Lam

The crossing stays open.

**Correction, 23 August 2026, 7.42pm.** It is 1am.
`);
  });

  it('names who helped in a last line of the text, in either language', () => {
    const helpers = ['Cat', 'Dan', 'Eve'].map((name) => ({
      ...story().bylines[0],
      ...{
        id: name,
        name,
        role: '',
        bio: '',
        path: `/author/${name}`,
        kind: 'person' as const,
        portrait: null,
      },
    }));
    const [cat, dan, eve] = helpers.map(({ name, path }) => `[${name}](${SITE}${path})`);
    expect(whole({ helpers })).toContain(
      `stays open.\n\nAdditional reporting by ${cat}, ${dan} and ${eve}\n`,
    );
    expect(whole({ helpers: helpers.slice(1) })).toContain(`reporting by ${dan} and ${eve}\n`);
    expect(whole({ helpers, language: 'zh' })).toContain(`補充採訪：${cat}、${dan}、${eve}\n`);
    expect(whole()).not.toContain('Additional reporting');
  });

  it('ends with how it came about, as its page does', () => {
    expect(whole({ backstory: 'We asked *nine* captains.' })).toMatch(
      /The crossing stays open\.\n\n## How we reported this\n\nWe asked \\\*nine\\\* captains\.\n$/,
    );
    expect(whole()).not.toContain('How we reported this');
  });

  it('keeps marks and links, and makes no signs of words', () => {
    expect(
      paragraph(
        plain('It '),
        { text: 'sails ', marks: [{ kind: 'bold' }], href: null },
        { text: 'at 1am', marks: [{ kind: 'italic' }], href: '/2026/08/22/other_(ferry)' },
        plain(' for *$5* [all_in] <b>'),
        { break: true },
        { text: 'a`b', marks: [{ kind: 'code' }], href: null },
      ),
    ).toBe(
      `It **sails** [*at 1am*](${SITE}/2026/08/22/other_%28ferry%29) for \\*$5\\* \\[all\\_in\\] \\<b\\>\\\n\`a’b\``,
    );
    expect(paragraph(plain('# 1. No heading'))).toBe('\\# 1. No heading');
    expect(paragraph(plain('1. No list'))).toBe('1\\. No list');
    expect(paragraph(plain('- No list'))).toBe('\\- No list');
    expect(whole({ headline: 'A *star* | and </script>' })).toMatch(
      /^# A \\\*star\\\* \\\| and \\<\/script\\>\n/,
    );
  });

  it('has a form for lists, quotes, tables, charts, boxes and what is set as it stands', () => {
    expect(
      asText({
        id: 'a',
        kind: 'list',
        ordered: true,
        items: [
          { text: [plain('One')], list: { ordered: false, items: [{ text: [plain('Under one')] }] } },
          { text: [plain('Two')] },
        ],
      }),
    ).toBe('1. One\n   - Under one\n2. Two');
    expect(
      asText({
        id: 'a',
        kind: 'block-quote',
        paragraphs: [[plain('We sail.')], [plain('At one.')]],
        source: 'Lam',
      }),
    ).toBe('> We sail.\n>\n> At one.\n>\n> Lam');
    expect(
      asText({
        id: 'a',
        kind: 'table',
        caption: 'Fares',
        headed: true,
        rows: [
          [[plain('Pier')], [plain('Fare | HK$')]],
          [[plain('One'), { break: true }, plain('East')], [plain('5')]],
        ],
      }),
    ).toBe('Fares\n\n| Pier | Fare \\| HK$ |\n| --- | --- |\n| One East | 5 |');
    expect(
      asText({ id: 'a', kind: 'fact-box', title: 'Key', rows: [{ term: 'Pier', text: [plain('One')] }] }),
    ).toBe('### Key\n\n- **Pier** One');
    expect(asText({ id: 'a', kind: 'preformatted', text: 'a ``` b' })).toBe('````\na ``` b\n````');
    expect(asText({ id: 'a', kind: 'divider' })).toBe('---');
  });

  it('is Chinese in Chinese, with its signs whole', () => {
    const text = whole({ language: 'zh', headline: '𨋢內渡輪', path: '/zh/2026/08/23/渡輪' });
    expect(text).toMatch(/^# 𨋢內渡輪\n/);
    expect(text).toContain(`- 香港新聞：<${SITE}/zh/2026/08/23/%E6%B8%A1%E8%BC%AA>`);
    expect(text).toContain('The pier on Friday. 圖片：C. Lam\n');
    expect(text).toMatch(/- 刊登：2026年8月23日.*下午6:42/);
    expect(text).not.toContain('\uFFFD');
  });
});
