import { describe, expect, it } from 'vitest';
import { paper } from './paper.ts';
import { simplifiedView } from './simplified.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-Hant-HK"><head>${head}</head><body>${body}</body></html>`;
const shown = (body: string, head = '') => paper(page(head, body), true);

describe('the Simplified view', () => {
  it('shows what stands under /zh, and no feed', () => {
    expect(simplifiedView('/zh-hans')).toEqual({ original: '/zh' });
    expect(simplifiedView('/zh-hans/2026/08/23/x')).toEqual({ original: '/zh/2026/08/23/x' });
    expect(simplifiedView('/zh-hans/feed.xml')).toBeUndefined();
    expect(simplifiedView('/zh-hansel')).toBeUndefined();
    expect(simplifiedView('/zh')).toBeUndefined();
  });

  it('converts words by phrases, and what is spoken of pictures and links', () => {
    const html = shown(
      '<p>頭髮發展，乾淨的乾坤</p><img alt="維港" title="渡輪"><a href="/zh/about" aria-label="關於">x</a>',
    );
    expect(html).toContain('<p>头发发展，干净的乾坤</p>');
    expect(html).toContain('alt="维港" title="渡轮"');
    expect(html).toContain('aria-label="关于"');
    expect(html).toContain('<html lang="zh-Hans">');
  });

  it('converts no address but those of its own pages', () => {
    const html = shown(
      '<a href="/zh/topic/港聞?before=1#x">a</a><a href="https://x.test/zh/頭">b</a><a href="/zh/feed.xml">c</a><a href="/zhou">d</a><form action="/zh/search"></form>',
    );
    for (const address of [
      '/zh-hans/topic/港聞?before=1#x',
      'https://x.test/zh/頭',
      '/zh/feed.xml',
      '/zhou',
      '/zh-hans/search',
    ])
      expect(html).toContain(`"${address}"`);
  });

  it('sends what a reader writes to the edition itself', () => {
    expect(shown('<form method="post" action="/zh/report-an-error"></form>')).toContain(
      'action="/zh/report-an-error"',
    );
  });

  it('leaves alone what is in another language, code, and the way back', () => {
    const html = shown(
      '<p lang="ja">東京の廣場</p><code>頭</code><a data-original="" lang="zh-Hant-HK" href="/zh">繁體</a>',
    );
    for (const text of [
      '東京の廣場',
      '<code>頭</code>',
      '<a data-original="" lang="zh-Hant-HK" href="/zh">繁體</a>',
    ])
      expect(html).toContain(text);
  });

  it('sends search engines to the original', () => {
    const html = shown(
      '',
      '<meta name="robots" content="index, follow"><link rel="canonical" href="/zh/x"><link rel="alternate" hreflang="zh-Hant-HK" href="/zh/x"><script type="application/ld+json">{}</script>',
    );
    expect(html).toContain('content="noindex, follow"');
    expect(html).toContain('<link rel="canonical" href="/zh/x">');
    expect(html).toContain('hreflang="zh-Hant-HK"');
    expect(html).not.toContain('ld+json');
  });

  it('changes nothing for anybody else', () => {
    expect(paper(page('', '<p>頭髮</p><a href="/zh">繁體</a>'))).toContain('<p>頭髮</p><a href="/zh">');
  });
});
