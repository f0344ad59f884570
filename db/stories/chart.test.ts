/** Charts at the border: what a chart may be, and what a spreadsheet's cells become. */
import { describe, expect, it } from 'vitest';
import { findChecks } from '#db/checks/checks';
import { noFacts } from '#db/checks/testing';
import { Block, blockText, Body, type ChartBlock, emptyChart } from './blocks.ts';
import { readFigures, writeFigures } from './chart-text.ts';
import { emptyContent } from './model.ts';

const chart: ChartBlock = {
  ...emptyChart('c1'),
  title: 'The harbour empties',
  source: 'Marine Department',
  rowsAre: 'Year',
  series: ['Boxes', 'Ferries'],
  rows: [
    { label: '2000', values: [18.1, null] },
    { label: '2001', values: [17.9, 4] },
  ],
};
const row = (values: unknown[]) => ({ ...chart, rows: [{ label: 'x', values }] });

describe('a chart', () => {
  it('is a block, finished or only begun', () => {
    expect(Block.parse(chart)).toEqual(chart);
    expect(Block.safeParse(emptyChart('c2')).success).toBe(true);
  });

  it.each([
    ['a value too few', row([1])],
    ['a value too many', row([1, 2, 3])],
    ['what is no number', row([1, '2'])],
    ['infinity', row([1, Infinity])],
    ['no number at all', row([1, NaN])],
    ['more than can be exact', row([1, 1e16])],
    ['five series', { ...chart, series: ['a', 'b', 'c', 'd', 'e'], rows: [] }],
    ['no series', { ...chart, series: [], rows: [] }],
    ['too many rows', { ...chart, rows: Array.from({ length: 241 }, () => ({ label: '', values: [1, 2] })) }],
    ['another shape', { ...chart, shape: 'pie' }],
    ['something more', { ...chart, colour: 'red' }],
  ])('with %s is refused', (_, wrong) => {
    expect(Block.safeParse(wrong).success).toBe(false);
    expect(Body.safeParse([wrong]).success).toBe(false);
  });

  it('is found by its words and figures', () => {
    expect(blockText(chart)).toBe(
      'The harbour empties\nBoxes Ferries\n2000 18.1\n2001 17.9 4\nMarine Department',
    );
  });

  it('goes out only with a title, figures, and where they are from', () => {
    const stops = (one: ChartBlock) =>
      findChecks({ ...emptyContent(), body: [one] }, noFacts).includes('chart-unfinished');
    expect(stops(chart)).toBe(false);
    expect(stops({ ...chart, source: '', sample: true })).toBe(false);
    expect(stops({ ...chart, source: '' })).toBe(true);
    expect(stops({ ...chart, title: ' ' })).toBe(true);
    expect(stops({ ...chart, rows: [{ label: 'x', values: [null, null] }] })).toBe(true);
  });
});

describe('pasted cells', () => {
  const figures = { rowsAre: 'Year', series: ['A', 'B'], rows: [{ label: '2000', values: [1234.5, null] }] };

  it.each([
    ['tabs', 'Year\tA\tB\n2000\t1,234.5\t'],
    ['commas', 'Year,A,B\r\n2000,"1,234.5",\r\n'],
    ['money and gaps', 'Year\tA\tB\n\n2000\tHK$1,234.5\tn/a'],
    ['full-width figures', 'Year\tA\tB\n2000\t１２３４.５\t–'],
  ])('with %s are read', (_, text) => {
    expect(readFigures(text)).toEqual({ ok: true, figures });
  });

  it('keep signs, shares and quotation marks', () => {
    const read = readFigures('x,"He said ""A"", once"\nJuly,−3.5%\nAugust,+2');
    expect(read).toEqual({
      ok: true,
      figures: {
        rowsAre: 'x',
        series: ['He said "A", once'],
        rows: [
          { label: 'July', values: [-3.5] },
          { label: 'August', values: [2] },
        ],
      },
    });
  });

  it.each([
    ['', 'no-series', 1],
    ['Year', 'no-series', 1],
    ['a\tb\tc\td\te\tf', 'series', 1],
    ['Year\tA\n2000\t1\t2', 'cells', 2],
    ['Year\tA\n\n2000\tmany', 'number', 3],
    ['Year\tA\n2000\t1,23', 'number', 2],
    ['Year\tA\n2000\t1e999', 'number', 2],
    [`Year\tA\n${'x'.repeat(61)}\t1`, 'long', 2],
    ['Year\tA\n20\u000700\t1', 'characters', 2],
    [`Year\tA\n${'x\t1\n'.repeat(241)}`, 'rows', 242],
  ])('%j are refused with their line', (text, fault, line) => {
    expect(readFigures(text)).toEqual({ ok: false, fault, line });
  });

  it('come back as they were written', () => {
    expect(readFigures(writeFigures(figures))).toEqual({ ok: true, figures });
    const quoted = { ...figures, series: ['"A", first', 'B, "b"'] };
    expect(readFigures(writeFigures(quoted))).toEqual({ ok: true, figures: quoted });
    const read = readFigures(writeFigures(chart));
    expect(read.ok && Block.safeParse({ ...chart, ...read.figures }).data).toEqual(chart);
  });
});
