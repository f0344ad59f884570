/** How a picture is to be cut and what of it hidden, with every step taken back and gone again, and whether it is saved. */
import { useState } from 'react';
import type { Focal, HandCrop } from '#db/pictures/crop';
import type { HiddenArea } from '#db/pictures/model';
import { cropNames, type HandCrops } from '#db/pictures/variants';

export type Shape = { focal: Focal; crops: HandCrops; hidden: readonly HiddenArea[] };

type History = { past: readonly Shape[]; now: Shape; future: readonly Shape[]; group: string | undefined };

/** Whether two are the same, in whatever order their crops were set. */
const isSameShape = (one: Shape, other: Shape): boolean => one === other || told(one) === told(other);

const told = ({ focal, crops, hidden }: Shape): string =>
  JSON.stringify([focal.x, focal.y, cropNames.map((name) => windowOf(crops[name])), hidden]);

const windowOf = (crop: HandCrop | undefined): readonly number[] | null =>
  crop ? [crop.left, crop.top, crop.width] : null;

/** Steps that are kept. */
const MOST = 200;

export type Shaping = {
  shape: Shape;
  /** It is not the one that was kept last. */
  unsaved: boolean;
  /** This one was kept; the shape may be another by now. */
  kept(shape: Shape): void;
  /** Steps of one `group` (a drag) are taken back together. */
  change(next: (shape: Shape) => Shape, group?: string): void;
  undo?: () => void;
  redo?: () => void;
};

const beginning = (start: Shape): History => ({ past: [], now: start, future: [], group: undefined });

/** Begins with what is kept. `fileCut` names the file: with another one everything begins anew. */
export function useShaping(start: Shape, fileCut: number): Shaping {
  const [of, setOf] = useState(fileCut);
  const [saved, setSaved] = useState(start);
  const [history, setHistory] = useState(() => beginning(start));
  // Point, crops and areas were places in the file that was replaced; the words beside them stay as they are typed.
  if (of !== fileCut) {
    setOf(fileCut);
    setSaved(start);
    setHistory(beginning(start));
  }
  const change = (next: (shape: Shape) => Shape, group?: string): void =>
    setHistory((before) => {
      const now = next(before.now);
      const goesOn = group !== undefined && group === before.group;
      return {
        past: goesOn ? before.past : [...before.past, before.now].slice(-MOST),
        now,
        future: [],
        group,
      };
    });
  const undo = (): void =>
    setHistory(({ past, now, future }) => {
      const last = past.at(-1);
      return last
        ? { past: past.slice(0, -1), now: last, future: [now, ...future], group: undefined }
        : { past, now, future, group: undefined };
    });
  const redo = (): void =>
    setHistory(({ past, now, future }) => {
      const [next, ...rest] = future;
      return next
        ? { past: [...past, now], now: next, future: rest, group: undefined }
        : { past, now, future, group: undefined };
    });
  return {
    shape: history.now,
    unsaved: !isSameShape(history.now, saved),
    kept: setSaved,
    change,
    ...(history.past.length > 0 && { undo }),
    ...(history.future.length > 0 && { redo }),
  };
}
