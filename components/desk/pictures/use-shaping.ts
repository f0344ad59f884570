/** How a picture is to be cut and what of it hidden, with every step taken back and gone again. */
import { useState } from 'react';
import type { Focal } from '#db/pictures/crop';
import type { HiddenArea } from '#db/pictures/model';
import type { HandCrops } from '#db/pictures/variants';

export type Shape = { focal: Focal; crops: HandCrops; hidden: readonly HiddenArea[] };

type History = { past: readonly Shape[]; now: Shape; future: readonly Shape[]; group: string | undefined };

/** Steps that are kept. */
const MOST = 200;

export type Shaping = {
  shape: Shape;
  /** Steps of one `group` (a drag) are taken back together. */
  change(next: (shape: Shape) => Shape, group?: string): void;
  undo?: () => void;
  redo?: () => void;
};

export function useShaping(start: Shape): Shaping {
  const [history, setHistory] = useState<History>({ past: [], now: start, future: [], group: undefined });
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
    change,
    ...(history.past.length > 0 && { undo }),
    ...(history.future.length > 0 && { redo }),
  };
}
