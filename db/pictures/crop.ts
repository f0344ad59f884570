/** Where a crop lies in a picture. Pure: the focal-point screen draws the same windows that the knife cuts. */

/** Focal point as fractions (0–1) from the left and from the top. */
export type Focal = { x: number; y: number };

export type Crop = { left: number; top: number; width: number; height: number };

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
