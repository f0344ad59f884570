'use client';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { Block, type ChartBlock } from '#db/stories/blocks';
import { hasFigures } from '#db/stories/chart';
import { ChartDrawing } from '../../../chart/drawing';
import { ChartSource } from '../../../chart/chart-source';
import { words as readerWords } from '../../../words/words';
import { ChartFields } from '../chart-fields.client';
import { useStory, useWriting } from '../context';
import { printable } from '../inlines';
import { BlockActs } from './block-acts.client';
import { FaceActs } from './face-acts.client';
import { useHeld } from './use-held';

/** The chart as it was typed: parsing would take the space at the end away under the writer's fingers. */
function chartOf(attrs: { block?: unknown }): ChartBlock | null {
  const parsed = Block.safeParse(attrs.block);
  return parsed.success && parsed.data.kind === 'chart' ? (attrs.block as ChartBlock) : null; // it has just been parsed
}

const clean = (chart: ChartBlock): ChartBlock => ({
  ...chart,
  title: printable(chart.title),
  subtitle: printable(chart.subtitle),
  source: printable(chart.source),
});

const same = (a: ChartBlock | null, b: ChartBlock | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A chart in the text, drawn as readers see it; its words and figures open below it, never over it. */
export function ChartView({ node, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const { words, readOnly } = useWriting();
  const { write } = words;
  const { language } = useStory().story;
  const reader = readerWords(language);
  const panel = useId();
  const [chart, setChart] = useHeld(
    chartOf(node.attrs),
    (next) => next && updateAttributes({ block: clean(next) }),
    same,
  );
  const [open, setOpen] = useState(chart !== null && !hasFigures(chart));
  if (!chart) return <NodeViewWrapper />;
  return (
    <NodeViewWrapper as="figure" className={selected ? 'block-chosen' : undefined}>
      <div lang={tagOf(language)}>
        {chart.title && <p className="figure-title">{chart.title}</p>}
        {chart.subtitle && <p className="ui mt-1 text-ink-2">{chart.subtitle}</p>}
        {hasFigures(chart) ? (
          <div className="mt-3">
            <ChartDrawing shape={chart.shape} figures={chart} words={reader.chart} height="h-60 md:h-75" />
          </div>
        ) : (
          <p className="meta mt-1 text-ink-3">{write.chart.empty}</p>
        )}
        <ChartSource chart={chart} words={reader.chart} story={reader.story} />
      </div>
      <BlockActs name={write.kinds.chart} onRemove={deleteNode}>
        <FaceActs
          label={write.chart.edit}
          panel={panel}
          open={open}
          onOpen={setOpen}
          size={chart.size}
          onSize={(size) => setChart({ ...chart, size })}
        />
      </BlockActs>
      <div id={panel}>{open && !readOnly && <ChartFields chart={chart} onChange={setChart} />}</div>
    </NodeViewWrapper>
  );
}
