/** Moving and sizing boxes on a picture, in fractions of it. Pure. */
import { cropOf, cropTarget, type CropName } from '#db/pictures/variants';
import { cropSize, type Focal, type HandCrop } from '#db/pictures/crop';

export type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
/** Four places: finer than a pixel of what we keep. */
const settled = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The least width of a crop by hand, and the least side of a hidden area. */
const LEAST_CROP = 0.05;
const LEAST_AREA = 0.01;

/** A box moved by so much, and no further than the edges. */
export function moved<B extends { left: number; top: number }>(
  box: B,
  size: Size,
  dx: number,
  dy: number,
): B {
  return {
    ...box,
    left: settled(clamp(box.left + dx, 0, Math.max(0, 1 - size.width))),
    top: settled(clamp(box.top + dy, 0, Math.max(0, 1 - size.height))),
  };
}

/** How large a crop by hand is: its height follows from its shape. */
export function cropExtent(name: CropName, picture: Size, crop: HandCrop): Size {
  const { shape } = cropTarget(name);
  const height = (crop.width * picture.width * shape.height) / shape.width / picture.height;
  return { width: crop.width, height: Math.min(1, height) };
}

/** A crop made wider by so much around its middle, as far as the picture and its shape allow. */
export function sizedCrop(name: CropName, picture: Size, crop: HandCrop, by: number): HandCrop {
  const most = cropSize(picture.width, picture.height, cropTarget(name).shape).width / picture.width;
  const next = { ...crop, width: settled(clamp(crop.width + by, Math.min(LEAST_CROP, most), most)) };
  const [before, after] = [cropExtent(name, picture, crop), cropExtent(name, picture, next)];
  return moved(next, after, (before.width - after.width) / 2, (before.height - after.height) / 2);
}

/** The crop as it lies by itself, to be moved from there. */
export function cropByItself(name: CropName, picture: Size, focal: Focal): HandCrop {
  const window = cropOf(name, picture, focal);
  return {
    left: settled(window.left / picture.width),
    top: settled(window.top / picture.height),
    width: settled(Math.max(LEAST_CROP, window.width / picture.width)),
  };
}

/** An area made larger by so much to the right and below. */
export const sizedArea = <B extends Box>(area: B, dx: number, dy: number): B => ({
  ...area,
  width: settled(clamp(area.width + dx, LEAST_AREA, 1 - area.left)),
  height: settled(clamp(area.height + dy, LEAST_AREA, 1 - area.top)),
});
