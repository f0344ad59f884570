import type { ChartFigures } from '#db/stories/chart';
import { type BarPlot, type BarRow, barPlot } from './bar-plot';
import { fills } from './series';

const percent = (value: number): string => `${value}%`;

type Side = 'left' | 'right';

/** Room for the figures beside the bars. */
const room: Record<Side, Record<'short' | 'middle' | 'long', string>> = {
  left: { short: 'pl-10', middle: 'pl-16', long: 'pl-28' },
  right: { short: 'pr-10', middle: 'pr-16', long: 'pr-28' },
};

const roomOf = (plot: BarPlot): string => {
  const size = plot.letters <= 4 ? 'short' : plot.letters <= 7 ? 'middle' : 'long';
  return [plot.left && room.left[size], plot.right && room.right[size]].filter(Boolean).join(' ');
};

function Drawn({ bar, plot, none }: { bar: BarRow['bars'][number]; plot: BarPlot; none: string }) {
  return (
    <div className={roomOf(plot)}>
      <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
        {bar.figure !== null && (
          <rect x={percent(bar.x)} width={percent(bar.width)} height="100%" className={fills[bar.series]} />
        )}
        <line x1={percent(plot.zero)} x2={percent(plot.zero)} y1="-15%" y2="115%" className="stroke-ink-3" />
        <text
          x={percent(bar.figure === null ? plot.zero : bar.end)}
          y="50%"
          dx={bar.figure !== null && bar.leftwards ? '-0.45em' : '0.45em'}
          dy="0.35em"
          textAnchor={bar.figure !== null && bar.leftwards ? 'end' : 'start'}
          className={`meta ${bar.figure === null ? 'fill-ink-3' : 'font-strong fill-ink'}`}
        >
          {bar.figure ?? none}
        </text>
      </svg>
    </div>
  );
}

/** Bars from zero, each with its figure; where a row has several, each has the name of its series beside it. */
export function BarDrawing({
  figures: { series, rows },
  none,
}: {
  figures: ChartFigures;
  /** Stands where there is no figure. */
  none: string;
}) {
  const plot = barPlot(series, rows);
  const single = series.length === 1;
  return (
    <div className="caption grid max-w-none grid-cols-[minmax(0,5fr)_minmax(0,13fr)] items-center gap-x-3 gap-y-2 pt-1">
      {plot.rows.map(({ label, bars }, r) => (
        <div key={r} className="contents">
          {!single && <p className="col-span-2 mt-1 font-strong text-ink">{label}</p>}
          {bars.map((bar) => (
            <div key={bar.series} className="contents">
              <p className={`min-w-0 wrap-anywhere ${single ? 'text-ink' : 'text-ink-2'}`}>
                {single ? label : series[bar.series]}
              </p>
              <Drawn bar={bar} plot={plot} none={none} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
