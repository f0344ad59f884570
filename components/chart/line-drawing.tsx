import type { ChartFigures } from '#db/stories/chart';
import { type LineLabel, linePlot } from './line-plot';
import { dashes, fills, strokes } from './series';

const percent = (value: number): string => `${value}%`;

/** Em of a letter, and of what stands before a label. */
const LETTER = 0.57;
const BEFORE = 1.4;

function Label({ label: { series, lines, figure, y, end } }: { label: LineLabel }) {
  const words = [...lines, figure];
  // A short line leads from the end of the series, or where that ended earlier shows of which it is.
  const from = end.x === 100 ? end.y : y;
  return (
    <>
      <line
        x1="0.35em"
        y1={percent(from)}
        x2="1.1em"
        y2={percent(y)}
        className={strokes[series]}
        strokeWidth="1.5"
        strokeDasharray={from === y ? dashes[series] : undefined}
      />
      <text y={percent(y)} className="meta fill-ink">
        {words.map((word, i) => (
          <tspan
            key={i}
            x={`${BEFORE}em`}
            dy={i === 0 ? `${0.35 - ((words.length - 1) / 2) * 1.3}em` : '1.3em'}
            className={i === words.length - 1 ? 'font-strong' : undefined}
          >
            {word}
          </tspan>
        ))}
      </text>
    </>
  );
}

const AXIS_ON = { all: '', narrow: ' md:hidden', broad: ' max-md:hidden' };

/**
 * Lines with their names at their ends. The plot takes the width that there is; letters and strokes keep their size,
 * on a phone as on paper.
 */
export function LineDrawing({
  figures: { series, rows },
  height,
}: {
  figures: ChartFigures;
  /** Class that sets the height of the plot. */
  height: string;
}) {
  const plot = linePlot(series, rows);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_max-content] pt-5">
      <svg aria-hidden="true" className={`${height} w-full overflow-visible`}>
        {plot.ticks.map(({ y, zero }) => (
          <line
            key={y}
            x1="0"
            x2="100%"
            y1={percent(y)}
            y2={percent(y)}
            className={zero ? 'stroke-ink-3' : 'stroke-rule'}
          />
        ))}
        {/* Only the lines are stretched to the plot, and their strokes are not. */}
        <svg
          aria-hidden="true"
          width="100%"
          height="100%"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="overflow-visible"
        >
          {plot.lines.flatMap(({ series: s, stretches }) =>
            stretches.map((points, i) => (
              <polyline
                key={`${s}-${i}`}
                points={points}
                fill="none"
                strokeWidth="2.5"
                strokeLinejoin="round"
                strokeDasharray={dashes[s]}
                vectorEffect="non-scaling-stroke"
                className={strokes[s]}
              />
            )),
          )}
        </svg>
        {plot.lines.flatMap(({ series: s, dots }) =>
          dots.map(({ x, y }) => (
            <circle key={`${s}-${x}`} cx={percent(x)} cy={percent(y)} r="4" className={fills[s]} />
          )),
        )}
        {plot.ticks.map(({ y, text }) => (
          <text key={y} x="0" y={percent(y)} dy="-0.35em" className="meta chart-halo fill-ink-3">
            {text}
          </text>
        ))}
      </svg>
      <svg
        aria-hidden="true"
        className={`meta ${height} overflow-visible`}
        width={`${(plot.letters * LETTER + BEFORE).toFixed(2)}em`}
      >
        {plot.labels.map((label) => (
          <Label key={label.series} label={label} />
        ))}
      </svg>
      <svg aria-hidden="true" className="h-6 w-full overflow-visible">
        {plot.axis.map(({ x, text, at, on }) => (
          <text
            key={`${x}-${text}`}
            x={percent(x)}
            y="1.4em"
            textAnchor={at}
            className={`meta fill-ink-3${AXIS_ON[on]}`}
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
