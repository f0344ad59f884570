import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '#db/quotes/sheet';
import { quotes } from '#db/seed/edition/quotes';
import { editionOrder } from '#db/seed/order';
import { sections } from '#db/seed/sections';
import { type Drawing, type QuoteDrawing, shareSizes, type StoryDrawing } from '#db/share/job';
import { languages } from '#db/shared/languages';
import { drawShare } from '../../components/share/draw.ts';
import { paintShare } from '../../components/share/paint.ts';

const order = editionOrder();

const stories: StoryDrawing[] = order.map((story) => {
  const section = sections.find(({ id }) => id === story.section);
  const names = section && { en: section.name, zh: section.nameZh };
  const twin = order.find((other) => other.pairOf === story.key || other.key === story.pairOf);
  return {
    kind: 'story',
    shape: 'wide',
    language: story.language,
    headline: story.headline,
    section: names
      ? { name: names[story.language], other: names[story.language === 'en' ? 'zh' : 'en'] }
      : null,
    twin: twin?.headline ?? '',
  };
});

const quoted: QuoteDrawing[] = quotes.flatMap((quote) =>
  languages.map((language) => ({
    kind: 'quote' as const,
    shape: language === 'en' ? ('wide' as const) : ('tall' as const),
    language,
    words: (language === 'zh' && quote.wordsZh) || quote.words,
    speaker: (language === 'zh' && quote.speakerZh) || quote.speaker,
    role: (language === 'zh' && quote.roleZh) || quote.role,
    source: (language === 'zh' && quote.sourceZh) || quote.source,
    date: '2026-08-23',
    clauses: /^(zh|lzh|yue)/.test(quote.originalLanguage ?? '')
      ? sheetOf(quote.original || quote.wordsZh)
      : [],
  })),
);

/** Every x and y of the outlines in an SVG, but for those of the mark, which are moved. */
function extent(svg: string): { right: number; bottom: number; left: number; top: number } {
  const paths = [...svg.replace(/<g .*?<\/g>/g, '').matchAll(/ d="(M[^"hvm]*)"/g)].map(([, d = '']) => d);
  const numbers = paths.flatMap((d) => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number));
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

async function mustFit(drawing: Drawing, what: string): Promise<void> {
  const { svg, missing } = await drawShare(drawing);
  expect(missing, what).toEqual([]);
  const { width, height } = shareSizes[drawing.shape];
  const reach = extent(svg);
  expect(reach.left, what).toBeGreaterThan(40);
  expect(reach.top, what).toBeGreaterThan(40);
  expect(reach.right, what).toBeLessThan(width - 40);
  expect(reach.bottom, what).toBeLessThan(height - 40);
}

describe('share pictures', () => {
  it('set every headline of the sample edition in our faces, within the margins', async () => {
    expect(stories.filter(({ twin }) => twin !== '').length).toBeGreaterThan(10);
    for (const story of stories) await mustFit(story, story.headline);
  });

  it('set every quote of it, in both languages', { timeout: 30_000 }, async () => {
    for (const quote of quoted) await mustFit(quote, quote.words);
  });

  it('hold the longest headline, and one that is one word', async () => {
    const long = (text: string, language: 'en' | 'zh'): StoryDrawing => ({
      kind: 'story',
      shape: 'wide',
      language,
      headline: text,
      section: null,
      twin: '',
    });
    await mustFit(long('A very long headline of many words indeed '.repeat(8), 'en'), 'words');
    await mustFit(long('Antidisestablishmentarianism'.repeat(6), 'en'), 'one word');
    await mustFit(long('香港新聞一島見世界，'.repeat(20), 'zh'), 'Chinese');
  });

  it('say which characters no face holds, and draw the rest', async () => {
    const { svg, missing } = await drawShare({
      kind: 'story',
      shape: 'wide',
      language: 'en',
      headline: 'A lift 𨋢 and a smile 🙂',
      section: null,
      twin: '',
    });
    expect(missing).toEqual(['🙂']);
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(4);
  });

  it('are PNG of the stated size, and light', async () => {
    const drawings: Drawing[] = [
      ...stories.slice(0, 1),
      { kind: 'paper', shape: 'wide', language: 'zh' },
      ...quoted.slice(0, 2),
    ];
    for (const drawing of drawings) {
      const bytes = await paintShare(drawing);
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', ...shareSizes[drawing.shape] });
      expect(bytes.byteLength).toBeLessThan(80_000);
      const { channels } = await sharp(bytes).stats();
      for (const channel of channels) expect(channel.mean).toBeGreaterThan(200);
    }
  });
});
