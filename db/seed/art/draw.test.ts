import { describe, expect, it } from 'vitest';
import { draw, isMotif, motifs } from './draw.ts';

describe('house illustrations', () => {
  it('has the 24 motifs of the catalogue, each once', () => {
    expect(new Set(motifs).size).toBe(24);
    expect(isMotif('ferry')).toBe(true);
    expect(isMotif('skyline')).toBe(false);
    expect(isMotif('toString')).toBe(false);
  });

  it.each(motifs)('%s: same seed, same drawing; another seed, another drawing', (motif) => {
    const first = draw(motif, 1);
    expect(draw(motif, 1)).toBe(first);
    expect(draw(motif, 2)).not.toBe(first);
  });

  it.each(motifs)('%s: a whole SVG of 1600 × 960 without lettering, gradients or broken numbers', (motif) => {
    const svg = draw(motif, 7);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1600 960"/);
    expect(svg.endsWith('</svg>')).toBe(true);
    expect(svg).not.toMatch(/<text|Gradient|<image|<filter|NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(4_000_000);
  });

  it.each(motifs)('%s: every outline that cuts has a name of its own', (motif) => {
    const names = [...draw(motif, 3).matchAll(/<clipPath id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(motifs)('%s: at most the four greens, paper and one spot ink', (motif) => {
    for (const seed of [1, 2, 3, 4]) {
      const inks = new Set(draw(motif, seed).match(/#[0-9a-f]{6}/g));
      const spots = ['#d0412c', '#e0a63c', '#3b7a9e'].filter((spot) => inks.has(spot));
      expect(spots.length).toBeLessThanOrEqual(1);
      expect(inks.size).toBeLessThanOrEqual(6);
    }
  });
});
