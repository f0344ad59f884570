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
export type VariantName = SharedName | ShownName;
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

/** Every variant that a picture of this size (px, upright) is cut into. */
export const variantsFor = (width: number, height: number, crops?: HandCrops | null): Variant[] => [
  ...ratios.flatMap((ratio) => shownVariants(width, height, ratio, crops)),
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
  const extension = known.get(name)?.find((one) => one === ending);
  // The table above holds nothing but variant names.
  return extension && { name: name as VariantName, cut: Number(cut), extension };
}
