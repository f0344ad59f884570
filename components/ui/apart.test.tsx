import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Apart } from './apart';

const shown = (text: string): string => renderToStaticMarkup(<Apart text={text} />);

it('keeps what turns the direction from running into the words beside it', () => {
  expect(shown('Until \u202enoon')).toBe('<bdi>Until \u202enoon</bdi>');
  expect(shown('\u2067abc')).toBe('<bdi>\u2067abc</bdi>');
  expect(shown('שלום')).toBe('<bdi>שלום</bdi>');
});

it('leaves every other text alone', () => {
  for (const text of ['Signal No. 8', '八號烈風', 'Café – “so”', '']) expect(shown(text)).toBe(text);
});
