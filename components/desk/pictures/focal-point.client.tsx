'use client';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import type { Focal } from '#db/pictures/crop';
import { newId } from '#db/shared/id';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

type Props = {
  words: DeskWords['pictures'];
  src: string;
  /** Size of the file at `src`, px. */
  width: number;
  height: number;
  focal: Focal;
  /** Without it the point is only shown. `group`: the steps of one drag. */
  onMove?: ((focal: Focal, group?: string) => void) | undefined;
  /** Frames on the picture; while one is there, only that is moved. */
  children?: ReactNode;
};

const STEP = 0.01;
const LONG_STEP = 0.1;

/** A whole per cent inside the picture. */
const settled = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture with a cross on the point that every crop must keep: pressed, dragged with a mouse, or moved by arrow keys. */
export function FocalPoint({ words, src, width, height, focal, onMove, children }: Props) {
  const help = useId();
  const turn = useRef('');
  const place = (event: MouseEvent<HTMLElement>, group?: string): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove?.(
      {
        x: settled((event.clientX - box.left) / box.width),
        y: settled((event.clientY - box.top) / box.height),
      },
      group,
    );
  };
  // A finger that slides scrolls the page; a mouse that is held down drags the point.
  const slide = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === 'mouse' && event.buttons === 1) place(event, turn.current);
  };
  const keys = (event: KeyboardEvent): void => {
    const way = arrows[event.key];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    onMove?.({ x: settled(focal.x + way[0] * step), y: settled(focal.y + way[1] * step) });
  };
  const [x, y] = [Math.round(focal.x * 100), Math.round(focal.y * 100)];
  const image = (
    <img
      src={src}
      width={width}
      height={height}
      alt=""
      draggable={false}
      className="block h-auto max-h-[70vh] w-auto max-w-full bg-mist-2"
    />
  );
  if (children)
    return (
      <div className="relative w-fit select-none">
        {image}
        {children}
      </div>
    );
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={words.focal}
        aria-describedby={onMove && help}
        aria-readonly={onMove ? undefined : true}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={x}
        aria-valuetext={fill(words.focalAt, { x, y })}
        onPointerDown={() => {
          turn.current = newId();
        }}
        onClick={(event) => place(event, turn.current)}
        onPointerMove={slide}
        onKeyDown={keys}
        className={`relative w-fit ${onMove ? 'cursor-crosshair' : ''}`}
      >
        {image}
        <svg
          viewBox="0 0 40 40"
          aria-hidden="true"
          className="pointer-events-none absolute size-10 -translate-x-1/2 -translate-y-1/2"
          style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }}
        >
          {/* One colour on the other: seen on any picture. */}
          <path d={CROSS} className="fill-none stroke-paper" strokeWidth="5" />
          <path d={CROSS} className="fill-none stroke-ink" strokeWidth="2" />
        </svg>
      </div>
      {onMove && (
        <p id={help} className="meta mt-2 text-ink-2">
          {words.focalHelp} <span className="inline-block">{fill(words.focalAt, { x, y })}</span>
        </p>
      )}
    </>
  );
}

const CROSS = 'M20 1V15M20 25V39M1 20H15M25 20H39M15 15H25V25H15Z';
