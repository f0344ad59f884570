'use client';
/** The squares of a month, whose quotes can be dragged to another day. By keys, the form of a day moves it. */
import { useRouter } from 'next/navigation';
import { type DragEvent, type ReactNode, useRef, useState, useTransition } from 'react';
import type { FailureCode, Result } from '#db/shared/result';

type Props = {
  move: ((form: FormData) => Promise<Result<unknown>>) | null;
  /** Days before it stay as they were printed. */
  today: string;
  words: { failures: Record<FailureCode, ReactNode>; moved: string };
  children: ReactNode;
};

const squareOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null;

export function MovableDays({ move, today, words, children }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const lifted = useRef<string | null>(null);
  const [said, setSaid] = useState<ReactNode>(null);
  const [, start] = useTransition();
  const router = useRouter();

  const over = (square: HTMLElement | null): void => {
    for (const other of list.current?.querySelectorAll('[data-over]') ?? [])
      if (other !== square) other.removeAttribute('data-over');
    square?.setAttribute('data-over', '');
  };
  const lift = (event: DragEvent): void => {
    const square = squareOf(event.target);
    const date = square?.dataset.date;
    if (!move || date === undefined || date < today || square?.dataset.quoted === undefined) return;
    lifted.current = date;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', date);
  };
  const hover = (event: DragEvent): void => {
    const square = squareOf(event.target);
    const date = square?.dataset.date;
    const welcome = lifted.current !== null && date !== undefined && date >= today && date !== lifted.current;
    over(welcome ? square : null);
    if (welcome) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const to = squareOf(event.target)?.dataset.date;
    const from = lifted.current;
    lifted.current = null;
    over(null);
    if (!move || from === null || to === undefined) return;
    event.preventDefault();
    const form = new FormData();
    form.set('from', from);
    form.set('to', to);
    start(async () => {
      try {
        const result = await move(form);
        setSaid(result.ok ? words.moved : words.failures[result.error.code]);
        if (result.ok) router.refresh();
      } catch {
        setSaid(words.failures.busy);
      }
    });
  };

  return (
    <>
      <ol
        ref={list}
        onDragStart={lift}
        onDragOver={hover}
        onDrop={drop}
        onDragEnd={() => {
          lifted.current = null;
          over(null);
        }}
        className="border-t border-rule md:grid md:grid-cols-7 md:border-0 md:pr-px md:pb-px"
      >
        {children}
      </ol>
      <p role="status" className="meta mt-2 text-ink-2 empty:hidden">
        {said}
      </p>
    </>
  );
}
