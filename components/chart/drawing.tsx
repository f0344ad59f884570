import type { ChartFigures, ChartShape } from '#db/stories/chart';
import { BarDrawing } from './bar-drawing';
import { LineDrawing } from './line-drawing';
import { chartSaid } from './said';
import type { ChartWords } from '../words/chart';

/** A chart without what is written around it: one picture with a name, drawn by the server. */
export function ChartDrawing({
  shape,
  figures,
  words,
  height,
}: {
  shape: ChartShape;
  figures: ChartFigures;
  words: ChartWords;
  /** Class that sets the height of a line chart; bars are as high as they are many. */
  height: string;
}) {
  return (
    <div role="img" aria-label={chartSaid(shape, figures, words)}>
      {shape === 'line' ? (
        <LineDrawing figures={figures} height={height} />
      ) : (
        <BarDrawing figures={figures} none={words.none} />
      )}
    </div>
  );
}
