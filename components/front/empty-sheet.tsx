/** Three rows of empty manuscript squares: nothing is here. Says nothing to a screen reader. */
export function EmptySheet({ columns = 7, className }: { columns?: number; className?: string }) {
  return (
    <div aria-hidden="true" className={className}>
      <div className="flex w-max flex-col pr-px pb-px">
        {Array.from({ length: 3 }, (_, row) => (
          <div key={row} className="flex">
            {Array.from({ length: columns }, (__, column) => (
              <span key={column} className="sheet-square" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
