/** What articles and writers say of themselves to machines, where that hangs on what the newsroom knows of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { setTestEnv } from '#db/core/env';
import type { AuthorView } from '#db/people/reader-queries';
import { firstNames } from '#db/settings/model';
import { story } from '../../_machine/testing/story';
import { profileJsonLd } from './people';
import { articleJsonLd } from './story';

const SITE = 'https://paper.example';
beforeAll(() => setTestEnv({ SITE_URL: SITE, TEST: '1' }));

const SAID = 'We asked nine captains & read forty nights of the log.';

describe('an article', () => {
  const said = (backstory: string): unknown =>
    Reflect.get(
      articleJsonLd({ ...story({ backstory }), pair: null, related: [], more: null }, firstNames),
      'backstory',
    );

  it('says how it came about in the words of its page, and nothing where its page says nothing', () => {
    expect(said(SAID)).toBe(SAID);
    expect(said('')).toBeUndefined();
  });
});

describe('who helped with an article', () => {
  it('is a contributor to it, in the order of the page, and never an author', () => {
    const { bylines } = story();
    const said = (name: 'author' | 'contributor', helpers: typeof bylines): unknown =>
      Reflect.get(
        articleJsonLd(
          { ...story({ bylines: bylines.slice(1), helpers }), pair: null, related: [], more: null },
          firstNames,
        ),
        name,
      );
    const ann = { '@type': 'Person', name: 'Ann', url: `${SITE}/author/ann` };
    expect(said('contributor', bylines.slice(0, 1))).toMatchObject([ann]);
    expect(said('author', bylines.slice(0, 1))).toMatchObject([{ name: 'Ben' }]);
    expect(said('contributor', [])).toBeUndefined();
  });
});

describe('a writer', () => {
  const author: AuthorView = {
    id: 'mei',
    name: 'Mei-ling Kwok',
    role: '',
    bio: '',
    path: '/author/mei-ling-kwok',
    kind: 'person',
    portrait: null,
    contact: '',
    elsewhere: ['https://social.example/@mei', 'https://code.example/mei'],
  };
  const same = (more: Partial<AuthorView>, twin: string | null): unknown => {
    const profile = profileJsonLd({
      author: { ...author, ...more },
      ...{ language: 'en', names: firstNames, twin, changedAt: null },
    });
    return Reflect.get(Object(Reflect.get(profile, 'mainEntity')), 'sameAs');
  };
  const twin = '/zh/author/mei-ling-kwok';

  it('has an email only where the contact is an address', () => {
    const emailOf = (contact: string): unknown => {
      const profile = profileJsonLd({
        author: { ...author, contact },
        ...{ language: 'en', names: firstNames, twin: null, changedAt: null },
      });
      return Reflect.get(Object(Reflect.get(profile, 'mainEntity')), 'email');
    };
    expect(emailOf('Mei@paper.example')).toBe('Mei@paper.example');
    for (const other of ['', '@mei on Signal', 'mei@paper.example, or call 2345 6789', 'javascript:alert(1)'])
      expect(emailOf(other), other).toBeUndefined();
  });

  it('is the same as in the other edition and at other sites, in this order', () => {
    expect(same({}, twin)).toEqual([SITE + twin, ...author.elsewhere]);
    expect(same({}, null)).toEqual(author.elsewhere);
    expect(same({ elsewhere: [] }, twin)).toEqual([SITE + twin]);
    expect(same({ elsewhere: [] }, null)).toBeUndefined();
    expect(same({ kind: 'organisation' }, null)).toEqual(author.elsewhere);
  });
});
