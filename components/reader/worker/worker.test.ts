import { describe, expect, it } from 'vitest';
import { pathRules } from '#db/shared/paths';
import { withBar } from './bar.ts';
import { asksOlder, editionOf, filesIn, isOther, isReaderPage, isStory } from './pages.ts';

describe('the service worker', () => {
  it.each([
    '/desk',
    '/desk/stories/x/preview',
    '/sign-in',
    '/sign-in/enter',
    '/sign-out',
    '/setup/x',
    '/admin',
  ])('never sees %s', (path) => expect(isReaderPage(path)).toBe(false));
  it.each([
    '/api/auth/session',
    '/search',
    '/zh/search',
    '/zh-hans/search',
    '/feed.xml',
    '/zh/feed.xml',
    '/robots.txt',
  ])('nor %s', (path) => expect(isReaderPage(path)).toBe(false));
  it.each(['/', '/zh', '/zh-hans', '/about', '/searching', '/2026/08/23/late-ferries', '/zh/saved'])(
    'sees %s',
    (path) => expect(isReaderPage(path)).toBe(true),
  );

  it('keeps stories, fronts and the list of saved ones, and knows them as the paper does', () => {
    for (const edition of ['', '/zh', '/zh-hans']) {
      const story = `${edition}/2026/08/23/${encodeURI('尾班渡輪')}`;
      expect([isStory(story), isOther(story)]).toEqual([true, false]);
      for (const path of [`${edition}/saved`, edition || '/', `${edition}/section/culture`]) {
        expect([path, isStory(path), isOther(path)]).toEqual([path, false, true]);
        expect(pathRules.some(({ pattern }) => pattern.test(path.replace(/^\/zh(-hans)?/, '') || '/'))).toBe(
          true,
        );
      }
      expect(editionOf(story)).toBe(edition);
    }
    for (const path of ['/about', '/2026/08/23', '/zhou', '/zh/search'])
      expect(isStory(path) || isOther(path)).toBe(false);
    expect(editionOf('/zhou')).toBe('');
  });

  it('gives no first page for an older one: of what it keeps, no other query makes another page', () => {
    expect(['?before=k1-x', '?utm_source=a&before=k1-x'].map(asksOlder)).toEqual([true, true]);
    expect(['', '?utm_source=a', '?fbclid=before'].map(asksOlder)).toEqual([false, false, false]);
    const kept = ['front', 'story', 'section', 'saved'];
    for (const key of pathRules.filter(({ kind }) => kept.includes(kind)).flatMap(({ query }) => query))
      expect(asksOlder(`?${key}=x`), key).toBe(true);
  });

  it('finds the files that a page names', () => {
    expect(
      filesIn(
        '<link href="/_next/static/a.css"><link href="/fonts/b.woff2"><script src="/reader/c.js"></script><a href="/about">',
      ),
    ).toEqual(['/_next/static/a.css', '/fonts/b.woff2', '/reader/c.js']);
  });

  const html = '<html><body class="x"><main>Words</main></body></html>';
  const at = Date.UTC(2026, 7, 23, 10, 41);

  it('says from when a kept page is, in the language of the page', () => {
    expect(withBar(html, '', at, at + 60_000)).toContain(
      '<body class="x"><div class="offline-bar" role="status"><p class="page">You are offline. Showing the page from 6.41pm.</p></div><main>',
    );
    expect(withBar(html, '/zh', at, at + 60_000)).toContain('你已離線，現正顯示下午6:41的頁面。');
    expect(withBar(html, '/zh-hans', at, at + 60_000)).toContain('你已离线，现正显示下午6:41的页面。');
    expect(withBar(html, '', at, at + 2 * 86_400_000)).toMatch(/from 6\.41pm, 23.Aug\./);
  });

  it('says that another page was asked for', () => {
    expect(withBar(html, '', undefined, at)).toContain('this page is not kept on this device');
  });
});
