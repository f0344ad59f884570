/** Where a crop lies in a picture. Pure: the focal-point screen draws the same windows that the knife cuts. */

/** Focal point as fractions (0–1) from the left and from the top. */
export type Focal = { x: number; y: number };

export type Crop = { left: number; top: number; width: number; height: number };

/** A window that somebody set by hand: fractions of the picture. Its height follows from the shape. */
export type HandCrop = { left: number; top: number; width: number };

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Size in px of the largest window of a shape (width : height) inside a picture; at least 1 × 1. */
export function cropSize(
  width: number,
  height: number,
  shape: { width: number; height: number },
): { width: number; height: number } {
  const wide = width * shape.height > height * shape.width;
  return wide
    ? { width: clamp(Math.round((height * shape.width) / shape.height), 1, width), height }
    : { width, height: clamp(Math.round((width * shape.height) / shape.width), 1, height) };
}

/** The largest window of a shape, as near to being centred on the focal point as the edges allow. In px. */
export function cropAround(
  width: number,
  height: number,
  shape: { width: number; height: number },
  focal: Focal,
): Crop {
  const size = cropSize(width, height, shape);
  return {
    ...size,
    left: clamp(Math.round(focal.x * width - size.width / 2), 0, width - size.width),
    top: clamp(Math.round(focal.y * height - size.height / 2), 0, height - size.height),
  };
}

/** The window of a shape as somebody set it, pushed inside the picture; without one, the largest around the focal point. */
export function cropWindow(
  width: number,
  height: number,
  shape: { width: number; height: number },
  focal: Focal,
  hand?: HandCrop,
): Crop {
  if (!hand) return cropAround(width, height, shape, focal);
  const most = cropSize(width, height, shape);
  const wide = clamp(Math.round(hand.width * width), 1, most.width);
  const size = wide === most.width ? most : cropSize(wide, height, shape);
  return {
    ...size,
    left: clamp(Math.round(hand.left * width), 0, width - size.width),
    top: clamp(Math.round(hand.top * height), 0, height - size.height),
  };
}
