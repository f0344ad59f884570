import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '#db/shared/paths';
import { cropAround } from './crop.ts';
import {
  isSameSlot,
  parseVariant,
  pathOf,
  ratios,
  sharedVariant,
  shownVariants,
  slotRatios,
  slotVariants,
  variantsFor,
} from './variants.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('crop', () => {
  it('holds the focal point and stays inside the picture', () => {
    const shape = fc.constantFrom(
      { width: 3, height: 2 },
      { width: 1, height: 1 },
      { width: 1200, height: 630 },
    );
    fc.assert(
      fc.property(side, side, shape, part, part, (width, height, window, x, y) => {
        const crop = cropAround(width, height, window, { x, y });
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.left + crop.width).toBeLessThanOrEqual(width);
        expect(crop.top + crop.height).toBeLessThanOrEqual(height);
        // Half a pixel of rounding.
        expect(x * width).toBeGreaterThanOrEqual(crop.left - 0.5);
        expect(x * width).toBeLessThanOrEqual(crop.left + crop.width + 0.5);
        expect(y * height).toBeGreaterThanOrEqual(crop.top - 0.5);
        expect(y * height).toBeLessThanOrEqual(crop.top + crop.height + 0.5);
      }),
    );
  });
});

describe('windows for places of a front', () => {
  it('have names that no other has, and addresses that are read back', () => {
    const slot = fc.record({
      ratio: fc.constantFrom(...slotRatios),
      left: part,
      top: part,
      width: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(side, side, slot, slot, (width, height, one, other) => {
        const names = [one, other].map((window) =>
          slotVariants(width, height, window).map(({ name }) => name),
        );
        for (const name of names.flat())
          expect(parseVariant(`${name}.v3.webp`)).toEqual({ name, cut: 3, extension: 'webp' });
        const shared = names[0]?.filter((name) => names[1]?.includes(name)) ?? [];
        expect(shared.length > 0).toBe(isSameSlot(one, other));
        for (const { width: w, height: h } of slotVariants(width, height, one)) {
          expect(w).toBeLessThanOrEqual(width);
          expect(h).toBeLessThanOrEqual(height + 1);
        }
      }),
    );
    expect(parseVariant('c00000000g-full-480.v1.webp')).toBeUndefined();
    expect(parseVariant('c0000-3x2-480.v1.webp')).toBeUndefined();
  });
});

describe('variants', () => {
  it('are the sizes of the design for a large picture', () => {
    const sizes = variantsFor(3000, 2000).map(({ name, width, height }) => `${name} ${width}x${height}`);
    expect(sizes).toEqual([
      ...['3x2-480 480x320', '3x2-960 960x640', '3x2-1600 1600x1067', '1x1-240 240x240', '1x1-480 480x480'],
      ...['full-480 480x320', 'full-960 960x640', 'full-1600 1600x1067'],
      ...['og 1200x630', '16x9-1200 1200x675', '4x3-1200 1200x900', '1x1-1200 1200x1200'],
      '4x5-1080 1080x1350',
    ]);
  });

  it('stop at the size that the picture has', () => {
    const widthsOf = (width: number, height: number) =>
      shownVariants(width, height, '3x2').map(({ name, width: px, height: high }) => `${name} ${px}x${high}`);
    expect(widthsOf(1600, 960)).toEqual(['3x2-480 480x320', '3x2-960 960x640', '3x2-1600 1440x960']);
    expect(widthsOf(1000, 3000)).toEqual(['3x2-480 480x320', '3x2-960 960x640']);
    expect(widthsOf(300, 200)).toEqual(['3x2-480 300x200']);
    expect(shownVariants(400, 4000, 'full').at(-1)).toMatchObject({
      name: 'full-480',
      width: 96,
      height: 960,
    });
  });

  it('are never enlarged for pages, and one of each shape always exists', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const ratio of ratios) {
          const made = shownVariants(width, height, ratio);
          expect(made.length).toBeGreaterThan(0);
          for (const variant of made) {
            expect(variant.width).toBeLessThanOrEqual(width);
            expect(variant.height).toBeLessThanOrEqual(height + 1);
          }
        }
      }),
    );
  });

  it('have addresses that the door knows and that read back', () => {
    for (const { name, extensions } of variantsFor(3000, 2000))
      for (const extension of extensions) {
        const path = pathOf('0123456789abcdef', 12, name, extension);
        expect(placeOf(path)?.kind).toBe('picture');
        expect(parseVariant(path.split('/').at(-1) ?? '')).toEqual({ name, cut: 12, extension });
      }
  });

  it('know nothing outside the table', () => {
    const foreign = [
      '3x2-481.v1.avif',
      'og.v1.avif',
      '3x2-480.v1.jpg',
      '3x2-480.v0.avif',
      '3x2-480.avif',
      'master.webp',
    ];
    for (const text of [...foreign, '..%2f', '../v1/og.v1.jpg', '', 'toString.v1.jpg'])
      expect(parseVariant(text), text).toBeUndefined();
    expect(sharedVariant('og')).toMatchObject({ width: 1200, height: 630 });
  });
});
