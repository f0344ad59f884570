import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PictureView } from '#db/stories/views';
import { words } from '../words/words';
import { LeadPicture } from './lead-picture';

const html = (width: number, height: number): string => {
  const picture: PictureView = {
    id: 'abc',
    kind: 'photo',
    alt: 'A tower',
    caption: 'A tower.',
    credit: 'Hong Kong News',
    copyright: '',
    width,
    height,
    cut: 1,
  };
  return renderToStaticMarkup(<LeadPicture picture={picture} words={words('en')} />);
};

describe('the picture at the head of a story', () => {
  it.each([
    [1600, 960],
    [1200, 900],
    [1100, 1000],
  ])('of %i × %i is set as 3:2', (width, height) => {
    expect(html(width, height)).toContain('/pictures/abc/3x2-');
    expect(html(width, height)).not.toContain('bg-mist"');
  });

  it.each([
    [1200, 1200, 'max-w-155'],
    [1200, 1500, 'max-w-124'],
    [900, 1600, 'max-w-80'],
  ])('of %i × %i is shown whole, in the middle of mist', (width, height, size) => {
    const found = html(width, height);
    expect(found).toContain('/pictures/abc/full-');
    expect(found).not.toContain('3x2-');
    expect(found).toMatch(/class="bleed bg-mist"/);
    expect(found).toContain(size);
  });
});
