import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PictureView } from '#db/stories/views';
import { Caption } from './caption';
import { Picture } from './picture';

const picture: PictureView = {
  id: 'abc',
  kind: 'illustration',
  alt: 'A "ferry" <at> night',
  caption: 'The last boat.',
  credit: 'Hong Kong News',
  copyright: '',
  width: 1600,
  height: 960,
  cut: 3,
};

describe('Picture', () => {
  it('offers AVIF and WebP by real width, with its size, lazily and without a style', () => {
    const html = renderToStaticMarkup(<Picture picture={picture} ratio="3x2" sizes="100vw" />);
    expect(html).toContain(
      '<source type="image/avif" srcSet="/pictures/abc/3x2-480.v3.avif 480w, /pictures/abc/3x2-960.v3.avif 960w, ' +
        '/pictures/abc/3x2-1600.v3.avif 1440w" sizes="100vw"/>',
    );
    expect(html).toContain('src="/pictures/abc/3x2-960.v3.webp" width="1440" height="960"');
    expect(html).toContain('alt="A &quot;ferry&quot; &lt;at&gt; night"');
    expect(html).toContain('loading="lazy"');
    expect(html).not.toMatch(/style=|fetchpriority/i);
  });

  it('is fetched at once when it comes first', () => {
    const html = renderToStaticMarkup(<Picture picture={picture} ratio="full" sizes="100vw" priority />);
    expect(html).toMatch(/fetchpriority="high"/i);
    expect(html).toContain('loading="eager"');
    expect(html).toContain('width="1600" height="960"');
  });
});

describe('Caption', () => {
  const words = { photo: 'Photo', illustration: 'Illustration', graphic: 'Graphic', colon: ': ' };

  it('names kind and owner after the caption', () => {
    const html = renderToStaticMarkup(<Caption picture={picture} words={words} />);
    expect(html.replace(/<[^>]+>/g, '')).toBe('The last boat. Illustration: Hong Kong News');
  });

  it('is not there when it has nothing to say', () => {
    expect(
      renderToStaticMarkup(<Caption picture={{ ...picture, caption: '', credit: '' }} words={words} />),
    ).toBe('');
  });
});
