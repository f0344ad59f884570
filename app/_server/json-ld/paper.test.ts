import { beforeAll, describe, expect, it } from 'vitest';
import { setTestEnv } from '#db/core/env';
import { languages } from '#db/shared/languages';
import { pagePath, paperPages } from '#db/shared/paths';
import type { BlockView } from '#db/stories/views';
import { paperPage } from '../../../components/words/paper-pages';
import { citationsOf } from './citations';
import { firstNames } from '#db/settings/model';
import { publisher } from './paper';

beforeAll(() => setTestEnv({ SITE_URL: 'https://paper.example', TEST: '1' }));

describe('the paper', () => {
  it.each(languages)('names policies that stand in its pages (%s)', (language) => {
    const policies = Object.entries(publisher(language, firstNames)).filter(([name]) =>
      /Policy$|Principles$|Info$|^masthead$/.test(name),
    );
    expect(policies.length).toBeGreaterThanOrEqual(10);
    for (const [name, address] of policies) {
      const [path, part] = String(address).replace('https://paper.example', '').split('#');
      const page = paperPages.find((one) => pagePath(language, one) === path);
      if (!page) throw new Error(`${name}: no page at ${path}.`);
      if (part !== undefined)
        expect(
          paperPage(language, page, firstNames[language].name).parts.filter(({ id }) => id === part),
          name,
        ).toHaveLength(1);
    }
  });

  it('is one entity in both languages', () => {
    const id = (language: 'en' | 'zh'): unknown =>
      Reflect.get(Object(publisher(language, firstNames)), '@id');
    expect(id('en')).toBe(id('zh'));
  });
});

it('a text cites the sites that it links to and the sources that it names, each once', () => {
  const link = { text: 'the department’s list', marks: [], href: 'https://www.td.gov.hk/' };
  const ours = { text: 'another story', marks: [], href: '/2026/08/23/another' };
  const body: BlockView[] = [
    {
      id: 'a',
      kind: 'paragraph',
      text: [{ text: 'See ', marks: [], href: null }, link, { break: true }, ours],
    },
    { id: 'b', kind: 'list', ordered: false, items: [{ text: [link] }] },
    { id: 'c', kind: 'block-quote', paragraphs: [], source: 'The Basic Law' },
  ];
  expect(citationsOf(body)).toEqual([
    { '@type': 'CreativeWork', name: 'the department’s list', url: 'https://www.td.gov.hk/' },
    { '@type': 'CreativeWork', name: 'The Basic Law' },
  ]);
});
