'use client';
/**
 * A part of a page whose controls go once they have done their work: the focus that one of them had goes to the first
 * control that is left, or to the part itself. Whoever works by keys is not sent back to the top of the page.
 */
import { type ReactNode, useEffect, useRef } from 'react';

const CONTROL = 'a[href], button:not([disabled]), input:not([type="hidden"])';

export function KeepFocus({ className, children }: { className: string; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const had = useRef<Element | null>(null);
  // Whenever the part is drawn anew: nothing is told of a control that goes with its focus.
  useEffect(() => {
    if (!had.current || had.current.isConnected) return;
    had.current = null;
    // Somebody has gone on to something else.
    if (document.activeElement !== document.body) return;
    (part.current?.querySelector<HTMLElement>(CONTROL) ?? part.current)?.focus();
  });
  return (
    <div
      ref={part}
      tabIndex={-1}
      onFocus={({ target }) => {
        had.current = target;
      }}
      onBlur={() => {
        had.current = null;
      }}
      className={className}
    >
      {children}
    </div>
  );
}
