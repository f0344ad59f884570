import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { NotPublished } from './not-published';

/** 30 August 2026, 6.42pm in Hong Kong, and two days before at 6am. */
const EXPIRES = Date.UTC(2026, 7, 30, 10, 42);
const EMBARGO = Date.UTC(2026, 7, 27, 22, 0);

const html = (language: 'en' | 'zh', embargoUntil: number | null): string =>
  renderToStaticMarkup(
    <NotPublished language={language} expiresAt={EXPIRES} embargoUntil={embargoUntil}>
      <main />
    </NotPublished>,
  ).replaceAll('\u00a0', ' ');

it('says before the story what it is and until when the link opens', () => {
  const said = html('en', null);
  expect(said.indexOf('Not published')).toBeLessThan(said.indexOf('<main>'));
  expect(said).toContain('until Sunday 30 August 2026, 6.42pm, Hong Kong time');
  expect(said).not.toContain('Embargo');
});

it('says the hour of an embargo, in the language of the story', () => {
  expect(html('en', EMBARGO)).toContain(
    'Embargo: nothing of this may be told before Friday 28 August 2026, 6.00am, Hong Kong time.',
  );
  expect(html('zh', EMBARGO)).toContain('限時發放：2026年8月28日（星期五）上午6:00');
  expect(html('zh', EMBARGO)).toContain('尚未刊出');
});
