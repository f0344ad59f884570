/** A chart of a story: what it says, its series and its figures. Pure: reaches the browser. */
import { z } from 'zod';
import { line } from '#db/shared/text';

/** Lines over time, or bars in the order given. */
export const chartShapes = ['line', 'bars'] as const;
export type ChartShape = (typeof chartShapes)[number];

export const MAX_SERIES = 4; // more cannot be told apart
export const MAX_ROWS = 240;
const LARGEST = 1e15; // beyond it a number in JSON is no longer exact

const Figure = z.number().min(-LARGEST).max(LARGEST);

/** The parts of a chart, for the block union. In a draft the texts may be empty and the rows missing. */
export const chartParts = {
  /** The finding. */
  title: line(200),
  /** The measure and its unit. */
  subtitle: line(300),
  source: line(300),
  /** Invented figures: the chart says so. */
  sample: z.boolean(),
  shape: z.enum(chartShapes),
  size: z.enum(['column', 'wide']),
  /** What the rows are: "Year". */
  rowsAre: line(40),
  series: z.array(line(40)).min(1).max(MAX_SERIES, { error: 'too-long' }),
  /** One figure a series; null where there is none. */
  rows: z
    .array(z.strictObject({ label: line(60), values: z.array(Figure.nullable()).min(1).max(MAX_SERIES) }))
    .max(MAX_ROWS, { error: 'too-long' }),
};

export type ChartFigures = { rowsAre: string; series: string[]; rows: ChartRow[] };
export type ChartRow = { label: string; values: (number | null)[] };

/** Every row has one value a series. */
export const isFullChart = ({ series, rows }: Pick<ChartFigures, 'series' | 'rows'>): boolean =>
  rows.every(({ values }) => values.length === series.length);

/** Whether there is anything to draw: readers are never shown an empty chart. */
export const hasFigures = ({ rows }: Pick<ChartFigures, 'rows'>): boolean =>
  rows.some(({ values }) => values.some((value) => value !== null));

/** What readers must be told about a chart before it goes out: its finding, figures, and where those come from. */
export const isFinishedChart = (
  chart: Pick<ChartFigures, 'rows'> & { title: string; source: string; sample: boolean },
): boolean => chart.title.trim() !== '' && hasFigures(chart) && (chart.sample || chart.source.trim() !== '');
