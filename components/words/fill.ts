/** Puts values into a sentence: `fill('{n} of {all}', { n: 1, all: 3 })`. A name without a value stays as it is. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
