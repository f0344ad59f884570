'use client';
/** The words of a chart, its shape, and its figures as they are pasted from a spreadsheet. */
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import type { ChartBlock } from '#db/stories/blocks';
import { type ChartFigures, chartShapes } from '#db/stories/chart';
import { readFigures, writeFigures } from '#db/stories/chart-text';
import { fill } from '../../words/fill';
import { useStory, useWriting } from './context';

type Props = { chart: ChartBlock; onChange: (chart: ChartBlock) => void };

const fields = ['title', 'subtitle', 'source'] as const;
const most = { title: 200, subtitle: 300, source: 300 };

const figuresOf = ({ rowsAre, series, rows }: ChartFigures): ChartFigures => ({ rowsAre, series, rows });

/** A chart without a word or a figure is an empty field. */
const textOf = (figures: ChartFigures): string => {
  const text = writeFigures(figures);
  return text.trim() === '' ? '' : text;
};

/** What was typed stays as it was typed, also while it cannot be read; the chart is that of the last good text. */
function Figures({ chart, onChange }: Props) {
  const { write } = useWriting().words;
  const { story } = useStory();
  const id = useId();
  const held = JSON.stringify(figuresOf(chart));
  const [typed, setTyped] = useState({ text: textOf(chart), held });
  // The chart changed under the field (undo).
  if (typed.held !== held) setTyped({ text: textOf(chart), held });
  const read = readFigures(typed.text);
  const fault = read.ok || typed.text.trim() === '' ? null : read;
  const type = (text: string): void => {
    const next = readFigures(text);
    setTyped({ text, held: next.ok ? JSON.stringify(next.figures) : held });
    if (next.ok) onChange({ ...chart, ...next.figures });
  };
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {write.chart.figures}
      </label>
      <textarea
        id={id}
        rows={8}
        className="control chart-figures"
        lang={tagOf(story.language)}
        spellCheck={false}
        wrap="off"
        value={typed.text}
        aria-describedby={`${id}-help ${id}-fault`}
        aria-invalid={fault !== null}
        onChange={(event) => type(event.target.value)}
      />
      <p id={`${id}-help`} className="meta mt-0.5 text-ink-3">
        {write.chart.figuresHelp}
      </p>
      <p id={`${id}-fault`} role="status" className="meta mt-0.5 text-van">
        {fault && fill(write.chart.faults[fault.fault], { line: fault.line })}
      </p>
    </div>
  );
}

export function ChartFields({ chart, onChange }: Props) {
  const { write } = useWriting().words;
  const { story } = useStory();
  const id = useId();
  return (
    <div className="mt-2 grid gap-2">
      <Figures chart={chart} onChange={onChange} />
      {fields.map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`} className="field-label">
            {write.chart[field]}
          </label>
          <input
            id={`${id}-${field}`}
            className="control"
            lang={tagOf(story.language)}
            maxLength={most[field]}
            value={chart[field]}
            onChange={(event) => onChange({ ...chart, [field]: event.target.value })}
          />
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <div>
          <label htmlFor={`${id}-shape`} className="field-label">
            {write.chart.shape}
          </label>
          <select
            id={`${id}-shape`}
            className="control"
            value={chart.shape}
            onChange={(event) => {
              const shape = chartShapes.find((one) => one === event.target.value);
              if (shape) onChange({ ...chart, shape });
            }}
          >
            {chartShapes.map((shape) => (
              <option key={shape} value={shape}>
                {write.chart.shapes[shape]}
              </option>
            ))}
          </select>
        </div>
        <label className="ui flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-6 flex-none accent-ferry"
            checked={chart.sample}
            onChange={(event) => onChange({ ...chart, sample: event.target.checked })}
          />
          {write.chart.sample}
        </label>
      </div>
    </div>
  );
}
