import { ChartDrawing } from '../../chart/drawing';
import { ChartSource } from '../../chart/chart-source';
import { FiguresTable } from '../../chart/figures-table';
import type { BlockProps } from './block';

/** A chart of a story: the finding, the measure, the drawing, where it is from, and its figures in a table. */
export function Chart({ block, words, wide }: BlockProps<'chart'>) {
  const broad = wide && block.size === 'wide';
  return (
    <figure aria-label={block.title || undefined} className={broad ? 'wide-block' : undefined}>
      {block.title && <p className="figure-title">{block.title}</p>}
      {block.subtitle && <p className="ui mt-1 text-ink-2">{block.subtitle}</p>}
      <div className="mt-3">
        <ChartDrawing
          shape={block.shape}
          figures={block}
          words={words.chart}
          height={broad ? 'h-60 md:h-90' : 'h-60 md:h-75'}
        />
      </div>
      <ChartSource chart={block} words={words.chart} story={words.story} />
      <details className="ui mt-1" data-screen-only="">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-ferry">
          {words.chart.table}
        </summary>
        <div className="mt-2">
          <FiguresTable title={block.title} figures={block} words={words.chart} />
        </div>
      </details>
    </figure>
  );
}
