import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Portrait } from './portrait';

const portrait = {
  id: 'abc',
  kind: 'photo' as const,
  alt: 'A woman at a desk',
  caption: '',
  credit: '',
  copyright: '',
  width: 900,
  height: 900,
  cut: 1,
};

it('shows a portrait square, and initials for who has none', () => {
  const shown = renderToStaticMarkup(<Portrait person={{ name: 'Mei-ling Kwok', portrait }} size="page" />);
  expect(shown).toContain('/pictures/abc/1x1-');
  expect(shown).toContain('sizes="120px"');
  expect(shown).not.toContain('<svg');
  const sheet = renderToStaticMarkup(
    <Portrait person={{ name: 'Mei-ling Kwok', portrait: null }} size="head" />,
  );
  expect(sheet).toContain('MK');
  expect(sheet).toContain('size-18');
});
