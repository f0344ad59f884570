/** The words around a chart, in both languages. */
import type { ChartShape } from '#db/stories/chart';

export const chartEn = {
  shapes: { line: 'Line chart', bars: 'Bar chart' } satisfies Record<ChartShape, string>,
  sample: 'Sample data',
  table: 'The figures in a table',
  none: 'no figure',
  stop: '. ',
  course: (name: string, from: string, at: string, to: string, end: string): string =>
    `${name ? `${name}: ` : ''}from ${from} (${at}) to ${to} (${end})`,
  list: (name: string, rows: readonly string[], more: number): string =>
    `${name ? `${name}: ` : ''}${rows.join(', ')}${more > 0 ? `, and ${more} more in the table` : ''}`,
};

export type ChartWords = typeof chartEn;

export const chartZh: ChartWords = {
  shapes: { line: '折線圖', bars: '棒形圖' },
  sample: '示範數據',
  table: '以表格顯示數據',
  none: '沒有數據',
  stop: '。',
  course: (name, from, at, to, end) => `${name ? `${name}：` : ''}由${from}（${at}）至${to}（${end}）`,
  list: (name, rows, more) =>
    `${name ? `${name}：` : ''}${rows.join('、')}${more > 0 ? `，另有${more}項見表格` : ''}`,
};
