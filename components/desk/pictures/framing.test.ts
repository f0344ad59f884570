import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropNames, cropOf } from '#db/pictures/variants';
import { HandCropsInput } from '#db/pictures/model';
import { cropByItself, cropExtent, moved, sizedArea, sizedCrop } from './framing';

const side = fc.integer({ min: 200, max: 3200 });
const step = fc.double({ min: -1, max: 1, noNaN: true });

describe('frames on a picture', () => {
  it('stay inside it, keep their shape, and are what the knife takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cropNames),
        side,
        side,
        step,
        step,
        step,
        (name, width, height, dx, dy, by) => {
          const picture = { width, height };
          const own = cropByItself(name, picture, { x: 0.5, y: 0.5 });
          const sized = sizedCrop(name, picture, own, by);
          const crop = moved(sized, cropExtent(name, picture, sized), dx, dy);
          const extent = cropExtent(name, picture, crop);
          expect(crop.left + extent.width).toBeLessThanOrEqual(1.001);
          expect(crop.top + extent.height).toBeLessThanOrEqual(1.001);
          expect(HandCropsInput.safeParse({ [name]: crop }).success).toBe(true);
          const cut = cropOf(name, picture, { x: 0, y: 0 }, { [name]: crop });
          expect(Math.abs(cut.width - extent.width * width)).toBeLessThanOrEqual(1.5);
          expect(Math.abs(cut.left - crop.left * width)).toBeLessThanOrEqual(1.5);
          expect(Math.abs(cut.top - crop.top * height)).toBeLessThanOrEqual(1.5);
        },
      ),
    );
  });

  it('begins where the crop lies by itself', () => {
    const picture = { width: 1500, height: 1000 };
    expect(cropByItself('1x1', picture, { x: 1, y: 0.5 })).toEqual({ left: 0.3333, top: 0, width: 0.6667 });
  });

  it('keeps an area inside, and never to nothing', () => {
    const area = { left: 0.5, top: 0.5, width: 0.2, height: 0.2 };
    expect(sizedArea(area, 9, 0.1)).toEqual({ left: 0.5, top: 0.5, width: 0.5, height: 0.3 });
    expect(sizedArea(area, -9, -9)).toMatchObject({ width: 0.01, height: 0.01 });
    expect(moved(area, area, -9, 9)).toMatchObject({ left: 0, top: 0.8 });
  });
});
