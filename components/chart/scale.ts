/** Round numbers for an axis, and figures as they are printed. Pure. */
import { chartNumber } from './figures';

/** An axis from `low` to `high`, with the lines that are drawn across. */
export type Scale = { low: number; high: number; ticks: { value: number; text: string }[] };

const STEPS = [1, 2, 2.5, 5, 10];
const INTERVALS = 5; // at most
/** Figures that begin higher than this share of their greatest are read better without the zero. */
const FROM_ZERO = 0.6;

/** Rounds off what adding up steps leaves behind: 0.30000000000000004. */
const clean = (value: number): number => Number(value.toPrecision(12));

const decimalsOf = (value: number): number => (String(clean(value)).split('.')[1] ?? '').length;

/** A scale that holds all values between round numbers. `zero` always begins at zero, as bars must. */
export function scaleOf(values: readonly number[], zero: boolean): Scale {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const varied = !zero && most > least;
  const near = varied && least > 0 && least > most * FROM_ZERO;
  const from = near ? least : Math.min(0, least);
  const under = varied && most < 0 && most < least * FROM_ZERO;
  // Zeros alone have an axis too.
  const to = under ? most : Math.max(0, most) || (from < 0 ? 0 : 1);
  const span = to - from;
  const rough = span / INTERVALS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  const low = clean(Math.floor(clean(from / step)) * step);
  const high = clean(Math.max(Math.ceil(clean(to / step)), Math.floor(clean(from / step)) + 1) * step);
  const count = Math.round((high - low) / step);
  const decimals = decimalsOf(step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => clean(low + i * step));
  return { low, high, ticks: ticks.map((value) => ({ value, text: chartNumber(value, decimals) })) };
}

/** Share of the scale at which a value lies, 0–100. */
export const shareOf = (value: number, { low, high }: Pick<Scale, 'low' | 'high'>): number =>
  clean(((value - low) / (high - low)) * 100);
