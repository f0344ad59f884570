/** What tells series apart: a colour, and a kind of line for who sees none. In their order. */
export const strokes = [
  'stroke-chart-green',
  'stroke-chart-blue',
  'stroke-chart-ochre',
  'stroke-chart-red',
] as const;

export const fills = ['fill-chart-green', 'fill-chart-blue', 'fill-chart-ochre', 'fill-chart-red'] as const;

/** Drawn and left out, px. */
export const dashes = [undefined, '9 4', '2.5 3', '12 3 2.5 3'] as const;
