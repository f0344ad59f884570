import type { ReactNode } from 'react';

const EMPTY = 5;

/** A sheet of five by three squares with the number of the answer in the middle row: 四〇四. */
export function NumberSheet({ digits }: { digits: string }) {
  const shown = ['', ...digits, ''];
  return (
    <div aria-hidden="true" lang="zh-Hant-HK" className="mb-6 flex w-max flex-col pr-px pb-px text-ferry">
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex">
          {Array.from({ length: EMPTY }, (_, column) => (
            <span key={column} className="sheet-square">
              {row === 1 ? shown[column] : ''}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

/** A page that says why there is no other: sheet, sentence, ways on. */
export function StatusPage({
  digits,
  title,
  children,
}: {
  digits: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="page pt-10 pb-10">
      <NumberSheet digits={digits} />
      <h1 className="section-title">{title}</h1>
      <div className="mt-3 max-w-206">{children}</div>
    </div>
  );
}
