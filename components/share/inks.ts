/** The light palette, read from the style sheet: share pictures are light, whatever the reader's theme. */
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../type/colours.css', import.meta.url), 'utf8');
const light = /:root\s*{([^}]*)}/.exec(css)?.[1] ?? '';

function ink(name: string): string {
  const value = new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(light)?.[1];
  if (!value) throw new Error(`The style sheet names no light colour ${name}.`);
  return value;
}

export const inks = {
  paper: ink('paper'),
  ink: ink('ink'),
  ink2: ink('ink-2'),
  ferry: ink('ferry'),
  grid: ink('grid'),
};
