/** Makes faces and number plates unknowable in the pixels themselves. Runs in the picture worker only. */
import sharp from 'sharp';
import type { Pixels } from './cut.ts';
import type { HiddenArea } from './model.ts';

/**
 * Squares along the longer side of what is hidden. Of a face six by eight means remain: too few to know it by, and
 * nothing finer is left in the file for anybody to bring back.
 */
const SQUARES = 8;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** A box in px, rounded outwards: half a pixel of a face is none too many to lose. */
function boxOf(area: HiddenArea, width: number, height: number) {
  const left = clamp(Math.floor(area.left * width), 0, width - 1);
  const top = clamp(Math.floor(area.top * height), 0, height - 1);
  return {
    left,
    top,
    width: clamp(Math.ceil((area.left + area.width) * width), left + 1, width) - left,
    height: clamp(Math.ceil((area.top + area.height) * height), top + 1, height) - top,
  };
}

/** The picture with every area reduced to a few means, shown as squares or run into each other. */
export async function hideAreas(picture: Pixels, areas: readonly HiddenArea[]): Promise<Pixels> {
  if (areas.length === 0) return picture;
  const { width, height } = picture;
  const raw = { width, height, channels: 3 } as const;
  const patches = await Promise.all(
    areas.map(async (area) => {
      const box = boxOf(area, width, height);
      const scale = SQUARES / Math.max(box.width, box.height);
      const few = {
        width: Math.max(1, Math.round(box.width * scale)),
        height: Math.max(1, Math.round(box.height * scale)),
      };
      const means = await sharp(picture.data, { raw })
        .extract(box)
        .resize(few.width, few.height, { fit: 'fill' })
        .raw()
        .toBuffer();
      const input = await sharp(means, { raw: { ...few, channels: 3 } })
        .resize(box.width, box.height, { fit: 'fill', kernel: area.how === 'blur' ? 'cubic' : 'nearest' })
        .png({ compressionLevel: 1 })
        .toBuffer();
      return { input, left: box.left, top: box.top };
    }),
  );
  const data = await sharp(picture.data, { raw }).composite(patches).removeAlpha().raw().toBuffer();
  return { data, width, height };
}
