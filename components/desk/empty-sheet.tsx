import type { ReactNode } from 'react';

/** Nothing here: a line of empty manuscript squares and one sentence (brief 3.11). */
export function EmptySheet({ children }: { children: ReactNode }) {
  return (
    <div className="py-6">
      <div className="mb-4 flex" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((square) => (
          <span key={square} className="sheet-square" />
        ))}
      </div>
      <p className="ui">{children}</p>
    </div>
  );
}
