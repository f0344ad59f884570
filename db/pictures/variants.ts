/**
 * The closed table of what a picture is cut into. Nothing else is ever made or served. Pure: reaches components.
 *
 * An address is `/pictures/{id}/{name}.v{cut}.{extension}`. The cut number rises with the focal point, a crop set by
 * hand, a hidden area and a new file, so a changed crop has a new address and a browser never shows the old one under it.
 */
import { type Crop, cropSize, cropWindow, type HandCrop } from './crop.ts';

/** Shapes that pages show. `full` keeps the picture's own shape. */
export const ratios = ['3x2', '1x1', 'full'] as const;
export type Ratio = (typeof ratios)[number];

type Shape = { width: number; height: number };
const shapes: Record<Exclude<Ratio, 'full'>, Shape> = {
  '3x2': { width: 3, height: 2 },
  '1x1': { width: 1, height: 1 },
};

/** Widest in px per shape, smallest first. The smallest always exists; another where it adds a quarter to the one before. */
const widths: Record<Ratio, readonly [number, ...number[]]> = {
  '3x2': [480, 960, 1600],
  '1x1': [240, 480],
  full: [480, 960, 1600],
};

/** For cards of other sites and for search engines: always these pixels, enlarged where they must be. */
const shared = {
  og: { width: 1200, height: 630 },
  '16x9-1200': { width: 1200, height: 675 },
  '4x3-1200': { width: 1200, height: 900 },
  '1x1-1200': { width: 1200, height: 1200 },
  '4x5-1080': { width: 1080, height: 1350 },
} as const satisfies Record<string, Shape>;

export type SharedName = keyof typeof shared;
export type ShownName = `${Ratio}-${number}`;
/** Of a window that somebody set for one place of a front. */
export type SlotName = `${string}-${ShownName}`;
export type VariantName = SharedName | ShownName | SlotName;
export type Extension = 'avif' | 'webp' | 'jpg';

/** `full` pictures are at most this many times as high as their named width. */
const TALLEST = 2;

/** What a larger variant must add in width to be worth its file. */
const WORTH = 1.25;

export type Variant = {
  name: VariantName;
  /** px of the file */
  width: number;
  height: number;
  /** Shape of the window that is cut out; null for the whole picture. */
  shape: Shape | null;
  /** Which window by hand it follows. */
  crop: CropName | null;
  /** A window of its own instead. */
  hand?: HandCrop;
  extensions: readonly Extension[];
};

const shownExtensions = ['avif', 'webp'] as const;
const sharedExtensions = ['jpg'] as const;

/**
 * The variants of one shape that a picture of this size (px, upright) has, smallest first; never enlarged. What was
 * cut by hand is smaller than the picture allows, and so may be its files.
 */
export function shownVariants(
  width: number,
  height: number,
  ratio: Ratio,
  crops?: HandCrops | null,
): [Variant, ...Variant[]] {
  const shape = ratio === 'full' ? null : shapes[ratio];
  const crop = ratio === 'full' ? null : ratio;
  const source = shape && crop ? windowSize(width, height, shape, crops?.[crop]) : { width, height };
  const made = widths[ratio].map((named, place): Variant | null => {
    if (source.width < (widths[ratio][place - 1] ?? 0) * WORTH) return null;
    const scale = Math.min(1, named / source.width, shape ? 1 : (named * TALLEST) / source.height);
    return {
      name: `${ratio}-${named}`,
      width: Math.max(1, Math.round(source.width * scale)),
      height: Math.max(
        1,
        Math.round(shape ? (source.width * scale * shape.height) / shape.width : source.height * scale),
      ),
      shape,
      crop,
      extensions: shownExtensions,
    };
  });
  const [first, ...rest] = made.filter((variant) => variant !== null);
  if (!first) throw new Error('A shape without widths.');
  return [first, ...rest];
}

const windowSize = (width: number, height: number, shape: Shape, hand: HandCrop | undefined): Shape =>
  hand ? cropWindow(width, height, shape, { x: 0.5, y: 0.5 }, hand) : cropSize(width, height, shape);

/** The variant for sharing by its name. */
export const sharedVariant = (name: SharedName): Variant => ({
  name,
  ...shared[name],
  shape: shared[name],
  crop: name === '1x1-1200' ? '1x1' : name,
  extensions: sharedExtensions,
});

const sharedNames: readonly SharedName[] = ['og', '16x9-1200', '4x3-1200', '1x1-1200', '4x5-1080'];

/** The shapes that are cut out of a picture, as the crop screen shows them. */
export const cropNames = ['3x2', '1x1', '4x5-1080', '16x9-1200', 'og', '4x3-1200'] as const;
export type CropName = (typeof cropNames)[number];

/** Windows that somebody set; every other lies around the focal point. */
export type HandCrops = { [Name in CropName]?: HandCrop | undefined };

/** Shape of a crop, and the width (px) that its largest file is meant to have. */
export const cropTarget = (name: CropName): { shape: Shape; width: number } =>
  name === '3x2' || name === '1x1'
    ? { shape: shapes[name], width: Math.max(...widths[name]) }
    : { shape: shared[name], width: shared[name].width };

/** Where a crop of a picture lies, px. */
export const cropOf = (
  name: CropName,
  picture: { width: number; height: number },
  focal: { x: number; y: number },
  crops?: HandCrops | null,
): Crop => cropWindow(picture.width, picture.height, cropTarget(name).shape, focal, crops?.[name]);

/** Shapes that a front shows a story's picture in. */
export const slotRatios = ['3x2', '1x1'] as const;
export type SlotRatio = (typeof slotRatios)[number];

/** A window for one place of a front, beside the picture's own. */
export type SlotCrop = HandCrop & { ratio: SlotRatio };

/** Places in a window are told apart to so many parts of the picture: three digits in base 36. */
const PARTS = 10_000;

/** A window as files and addresses name it: what it is, so that the same one is never made twice. */
export const slotKey = (crop: HandCrop): string =>
  `c${[crop.left, crop.top, crop.width]
    .map((part) =>
      Math.round(part * PARTS)
        .toString(36)
        .padStart(3, '0'),
    )
    .join('')}`;

export const isSameSlot = (a: SlotCrop, b: SlotCrop): boolean =>
  a.ratio === b.ratio && slotKey(a) === slotKey(b);

/** The variants of a window for a place of a front, smallest first. */
export function slotVariants(width: number, height: number, slot: SlotCrop): [Variant, ...Variant[]] {
  const { ratio, left, top, width: wide } = slot;
  const hand = { left, top, width: wide };
  const [first, ...rest] = shownVariants(width, height, ratio, { [ratio]: hand }).map((variant): Variant => ({
    ...variant,
    name: `${slotKey(hand)}-${ratio}-${lastOf(variant.name)}`,
    hand,
  }));
  if (!first) throw new Error('A shape without widths.');
  return [first, ...rest];
}

/** The number at the end of a name. */
const lastOf = (name: string): number => Number(name.split('-').at(-1));

/** Every variant that a picture of this size (px, upright) is cut into. */
export const variantsFor = (
  width: number,
  height: number,
  crops?: HandCrops | null,
  slots?: readonly SlotCrop[] | null,
): Variant[] => [
  ...ratios.flatMap((ratio) => shownVariants(width, height, ratio, crops)),
  ...(slots ?? []).flatMap((slot) => slotVariants(width, height, slot)),
  ...sharedNames.map(sharedVariant),
];

/** Address of one variant on this site. */
export const pathOf = (id: string, cut: number, name: VariantName, extension: Extension): string =>
  `/pictures/${id}/${name}.v${cut}.${extension}`;

const known: ReadonlyMap<string, readonly Extension[]> = new Map<string, readonly Extension[]>([
  ...ratios.flatMap((ratio) => widths[ratio].map((width) => [`${ratio}-${width}`, shownExtensions] as const)),
  ...sharedNames.map((name) => [name, sharedExtensions] as const),
]);

/** The last part of an address as a variant; undefined for anything outside the table. */
export function parseVariant(
  text: string,
): { name: VariantName; cut: number; extension: Extension } | undefined {
  const found = /^([0-9a-z-]{1,20})\.v([1-9]\d{0,5})\.(avif|webp|jpg)$/.exec(text);
  if (!found) return undefined;
  const [, name = '', cut, ending] = found;
  const ofSlot = /^c[0-9a-z]{9}-((?:3x2|1x1)-\d+)$/.exec(name);
  const extension = known.get(ofSlot?.[1] ?? name)?.find((one) => one === ending);
  // The table above holds nothing but variant names.
  return extension && { name: name as VariantName, cut: Number(cut), extension };
}
