'use client';
import type { HandCrop } from '#db/pictures/crop';
import { type CropName, cropNames } from '#db/pictures/variants';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { cropByItself, cropExtent, moved, sizedCrop } from './framing';
import { Frame } from './frame.client';
import type { Shaping } from './use-shaping';

type Size = { width: number; height: number };

/** Below a crop: set it by hand, or give it back to the point. */
export function CropActs({
  words,
  name,
  picture,
  shaping,
  open,
  onOpen,
}: {
  words: DeskWords;
  name: CropName;
  picture: Size;
  shaping: Shaping;
  /** Its frame stands on the picture. */
  open: boolean;
  onOpen: (name: CropName | null) => void;
}) {
  const w = words.library;
  const byHand = shaping.shape.crops[name] !== undefined;
  const label = (act: string): string => fill(words.named, { act, name: words.pictures.cropOf[name] });
  const said = open ? w.keepFrame : byHand ? w.setByHand : w.byHand;
  const begin = (): void => {
    onOpen(open ? null : name);
    if (byHand || open) return;
    shaping.change((shape) => ({
      ...shape,
      crops: { ...shape.crops, [name]: cropByItself(name, picture, shape.focal) },
    }));
  };
  const back = (): void => {
    if (open) onOpen(null);
    shaping.change((shape) => ({ ...shape, crops: without(shape.crops, name) }));
  };
  return (
    <p className="meta flex flex-wrap gap-x-3">
      <button
        type="button"
        className="text-link min-h-6 cursor-pointer"
        aria-label={label(said)}
        aria-pressed={open}
        onClick={begin}
      >
        {said}
      </button>
      {byHand && (
        <button
          type="button"
          className="text-link min-h-6 cursor-pointer"
          aria-label={label(w.back)}
          onClick={back}
        >
          {w.back}
        </button>
      )}
    </p>
  );
}

const without = (crops: Shaping['shape']['crops'], name: CropName): Shaping['shape']['crops'] =>
  Object.fromEntries(
    cropNames.flatMap((one) => (one !== name && crops[one] ? [[one, crops[one]] as const] : [])),
  );

/** The frame of a crop on the whole picture. */
export function CropFrame({
  words,
  name,
  picture,
  shaping,
}: {
  words: DeskWords;
  name: CropName;
  picture: Size;
  shaping: Shaping;
}) {
  const w = words.library;
  const crop = shaping.shape.crops[name];
  if (!crop) return null;
  const set = (next: (now: HandCrop) => HandCrop, group?: string): void =>
    shaping.change((shape) => {
      const now = shape.crops[name];
      return now ? { ...shape, crops: { ...shape.crops, [name]: next(now) } } : shape;
    }, group);
  const percent = (value: number): number => Math.round(value * 100);
  return (
    <Frame
      label={fill(w.cropping, { crop: words.pictures.cropOf[name] })}
      text={fill(w.cropAt, { x: percent(crop.left), y: percent(crop.top), width: percent(crop.width) })}
      help={w.cropHelp}
      box={{ ...crop, ...cropExtent(name, picture, crop) }}
      look="crop"
      longStep={0.1}
      onMove={(dx, dy, group) => set((now) => moved(now, cropExtent(name, picture, now), dx, dy), group)}
      onSize={(dx, _dy, group) => set((now) => sizedCrop(name, picture, now, dx), group)}
    />
  );
}
