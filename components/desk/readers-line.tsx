import { HOURS_SHOWN, type Readers } from '#db/readership/model';
import { chartNumber } from '../chart/figures';
import { fill } from '../words/fill';
import type { DeskWords } from '../words/desk';

/** px: the line of a day, an hour each 4. */
const WIDTH = (HOURS_SHOWN - 1) * 4;
const HEIGHT = 18;

const linePoints = (hours: readonly number[]): string => {
  const most = Math.max(1, ...hours);
  return hours.map((n, i) => `${i * 4},${(HEIGHT - 1 - (n / most) * (HEIGHT - 2)).toFixed(1)}`).join(' ');
};

/** How many readers a story had in 24 hours, and their course as a small line. */
export function ReadersLine({ words, readers }: { words: DeskWords; readers: Readers }) {
  const w = words.readers;
  return (
    <span
      className="inline-flex items-end gap-2 whitespace-nowrap"
      title={fill(w.total, { n: chartNumber(readers.total, 0) })}
    >
      <svg
        aria-hidden="true"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="flex-none overflow-visible text-ferry"
      >
        <polyline
          points={linePoints(readers.hours)}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span>{readers.day === 1 ? w.one : fill(w.many, { n: chartNumber(readers.day, 0) })}</span>
    </span>
  );
}
