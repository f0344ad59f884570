import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Filled } from './filled';

const shown = (sentence: string, text: string): string =>
  renderToStaticMarkup(<Filled sentence={sentence} name="who" text={text} />);

it('sets a typed text into a sentence, apart where it turns the direction', () => {
  expect(shown('{who} asked you', 'Ada')).toBe('Ada asked you');
  expect(shown('{who} asked you', '\u202eAda')).toBe('<bdi>\u202eAda</bdi> asked you');
  expect(shown('Nobody asked', 'Ada')).toBe('Nobody asked');
});
