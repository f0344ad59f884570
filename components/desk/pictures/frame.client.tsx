'use client';
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { newId } from '#db/shared/id';
import type { Box } from './framing';

type Props = {
  label: string;
  /** Where it lies, in words. */
  text: string;
  help: string;
  box: Box;
  /** A dashed line where it only shows what will be hidden. */
  look: 'crop' | 'area';
  /** By fractions of the picture. `group`: all steps of one drag, which are taken back together. */
  onMove(dx: number, dy: number, group?: string): void;
  onSize(dx: number, dy: number, group?: string): void;
  /** With Alt the arrows size it, in both directions at will; without that only plus and minus do. */
  free?: boolean;
  longStep: number;
};

const STEP = 0.01;

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A box on a picture that is dragged, sized at its corner, or moved and sized by keys. Lies in a positioned parent. */
export function Frame({ label, text, help, box, look, onMove, onSize, free = false, longStep }: Props) {
  const about = useId();
  const drag = useRef<{ x: number; y: number; sizes: boolean; group: string } | null>(null);

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    // Not to the picture below: there a press sets the point.
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      x: event.clientX,
      y: event.clientY,
      sizes: event.target instanceof Element && event.target.hasAttribute('data-corner'),
      group: newId(),
    };
  };
  const go = (event: PointerEvent<HTMLElement>): void => {
    const from = drag.current;
    const around = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!from || !around) return;
    const [dx, dy] = [(event.clientX - from.x) / around.width, (event.clientY - from.y) / around.height];
    drag.current = { ...from, x: event.clientX, y: event.clientY };
    (from.sizes ? onSize : onMove)(dx, dy, from.group);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.shiftKey ? longStep : STEP;
    const way = arrows[event.key];
    const grows =
      event.key === '+' || event.key === '=' ? 1 : event.key === '-' || event.key === '_' ? -1 : 0;
    if (!way && grows === 0) return;
    event.preventDefault();
    if (!way) onSize(grows * step, grows * step);
    else if (event.altKey && free) onSize(way[0] * step, way[1] * step);
    else if (!event.altKey) onMove(way[0] * step, way[1] * step);
  };

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={about}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(box.left * 100)}
        aria-valuetext={text}
        data-frame={look}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={() => (drag.current = null)}
        onPointerCancel={() => (drag.current = null)}
        onKeyDown={keys}
        className={`absolute cursor-move touch-none border-3 border-paper outline-2 outline-ink focus-visible:outline-4 focus-visible:outline-focus ${look === 'area' ? 'border-dashed' : ''}`}
        style={{
          left: `${box.left * 100}%`,
          top: `${box.top * 100}%`,
          width: `${box.width * 100}%`,
          height: `${box.height * 100}%`,
        }}
      >
        <span
          data-corner
          aria-hidden="true"
          className="absolute -right-3 -bottom-3 block size-6 cursor-nwse-resize border-3 border-ink bg-paper"
        />
      </div>
      <p id={about} className="sr-only">
        {help}
      </p>
    </>
  );
}
