/** Charts: axes on round numbers, places on the plot, labels that do not touch, figures as they are printed. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ChartFigures } from '#db/stories/chart';
import { chartEn, chartZh } from '../words/chart';
import { barPlot } from './bar-plot';
import { ChartDrawing } from './drawing';
import { chartNumber, decimalsOf, wrapped } from './figures';
import { FiguresTable } from './figures-table';
import { apart, linePlot } from './line-plot';
import { chartSaid } from './said';
import { scaleOf } from './scale';

const years: ChartFigures = {
  rowsAre: 'Year',
  series: ['Harbour', 'Airport'],
  rows: [
    { label: '2000', values: [10, 4] },
    { label: '2001', values: [12.5, null] },
    { label: '2010', values: [20, 19.5] },
  ],
};

describe('an axis', () => {
  it.each([
    [[3, 18.4], false, [0, 5, 10, 15, 20]],
    [[96, 103], false, [96, 98, 100, 102, 104]],
    [[0.12, 0.31], false, [0, 0.1, 0.2, 0.3, 0.4]],
    [[-40, 60], true, [-40, -20, 0, 20, 40, 60]],
    [[0, 0], false, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('of %j stands on round numbers', (values, zero, ticks) => {
    expect(scaleOf(values, zero).ticks.map(({ value }) => value)).toEqual(ticks);
  });

  it('holds every value, however small or large', () => {
    for (const values of [[1e-9, 3e-9], [-1e15, 1e15], [7], [-3, -2], [999_999.5, 1_000_000]]) {
      const { low, high, ticks } = scaleOf(values, false);
      expect(low).toBeLessThanOrEqual(Math.min(...values));
      expect(high).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
    }
  });
});

describe('figures', () => {
  it('are grouped, share their decimals, and have a true minus', () => {
    expect(decimalsOf([1, 2.25, 1_000])).toBe(2);
    expect(chartNumber(1234.5, 2)).toBe('1,234.50');
    expect(chartNumber(-3, 0)).toBe('−3');
    expect(chartNumber(-0.001, 1)).toBe('0.0');
  });

  it('have names in lines between words, and between Han characters', () => {
    expect(wrapped('Mainland China and Macau', 13)).toEqual(['Mainland', 'China and', 'Macau']);
    expect(wrapped('粵港澳大灣區城市', 8)).toEqual(['粵港澳大', '灣區城市']);
    expect(wrapped('', 13)).toEqual([]);
  });
});

describe('a line chart', () => {
  it('places years as far apart as they are, and breaks at a gap', () => {
    const { lines } = linePlot(years.series, years.rows);
    expect(lines[0]?.stretches).toEqual(['0,50 10,37.5 100,0']);
    expect(lines[1]?.stretches).toEqual([]);
    expect(lines[1]?.dots).toEqual([
      { x: 0, y: 80 },
      { x: 100, y: 2.5 },
    ]);
  });

  it('keeps the labels of close ends apart and on the plot', () => {
    const { labels } = linePlot(years.series, years.rows);
    const [upper = { y: 0 }, lower = { y: 0 }] = labels;
    expect(lower.y - upper.y).toBeGreaterThan(14);
    const placed = apart(Array.from({ length: 4 }, () => ({ y: 99, height: 20 })));
    expect(Math.max(...placed)).toBeLessThanOrEqual(90);
    expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
    expect(new Set(placed).size).toBe(4);
  });

  it('names the first and the last row, and no two that touch', () => {
    const rows = Array.from({ length: 121 }, (_, i) => ({ label: String(1900 + i), values: [i] }));
    const { axis } = linePlot(['A'], rows);
    const narrow = axis.filter(({ on }) => on !== 'broad');
    expect(narrow[0]?.text).toBe('1900');
    expect(narrow.at(-1)?.text).toBe('2020');
    expect(narrow.length).toBeLessThan(6);
    expect(axis.filter(({ on }) => on !== 'narrow').length).toBeGreaterThan(narrow.length - 1);
  });
});

describe('bars', () => {
  it('grow from zero to either side, in the order given', () => {
    const plot = barPlot(
      ['Change'],
      [
        { label: 'B', values: [30] },
        { label: 'A', values: [-10] },
        { label: 'C', values: [null] },
      ],
    );
    expect(plot.rows.map(({ label }) => label)).toEqual(['B', 'A', 'C']);
    expect(plot.zero).toBe(25);
    expect(plot.rows[0]?.bars[0]).toMatchObject({ x: 25, width: 75, figure: '30', leftwards: false });
    expect(plot.rows[1]?.bars[0]).toMatchObject({ x: 0, width: 25, figure: '−10', leftwards: true });
    expect(plot.rows[2]?.bars[0]).toEqual({ series: 0, figure: null });
  });
});

describe('a drawing', () => {
  it.each(['line', 'bars'] as const)('of %s is one picture with a name and without a style', (shape) => {
    const html = renderToStaticMarkup(
      <ChartDrawing shape={shape} figures={years} words={chartEn} height="h-60" />,
    );
    expect(html).toContain('role="img"');
    expect(html).not.toContain('style=');
    expect(html).not.toContain('NaN');
  });

  it('tells lines apart without colour: by name, figure and dashes', () => {
    const html = renderToStaticMarkup(
      <ChartDrawing
        shape="line"
        figures={{ ...years, rows: years.rows.map((row, i) => ({ ...row, values: [i, 2 * i] })) }}
        words={chartEn}
        height="h-60"
      />,
    );
    expect(html).toContain('>Harbour<');
    expect(html).toContain('>Airport<');
    expect(html.match(/<polyline[^>]*stroke-dasharray/g)).toHaveLength(1);
  });

  it('is said in words of both languages', () => {
    expect(chartSaid('line', years, chartEn)).toBe(
      'Line chart. Harbour: from 10.0 (2000) to 20.0 (2010). Airport: from 4.0 (2000) to 19.5 (2010)',
    );
    expect(
      chartSaid(
        'bars',
        { ...years, series: [''], rows: years.rows.map((r) => ({ ...r, values: [1] })) },
        chartZh,
      ),
    ).toBe('棒形圖。2000 1、2001 1、2010 1');
  });

  it('has its figures in a table, gaps said', () => {
    const html = renderToStaticMarkup(<FiguresTable title="Boxes" figures={years} words={chartEn} />);
    expect(html.match(/<th scope="row"/g)).toHaveLength(3);
    expect(html).toContain('12.5');
    expect(html).toContain('no figure');
  });
});
