'use client';
/** One group of the details panel. */
import { type ReactNode, useId } from 'react';

type Props = { title: string; note?: ReactNode; children: ReactNode };

export function Group({ title, note, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-rule py-4 last:border-b-0">
      <div className="mb-2.5 flex items-baseline justify-between gap-3">
        <h2 id={id} className="ui font-strong">
          {title}
        </h2>
        {note}
      </div>
      {children}
    </section>
  );
}
