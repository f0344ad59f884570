/**
 * The only source of "now". Under TEST=1 on loopback an offset or a frozen instant may come from CLOCK_FILE,
 * so that schedules can be shown to come due without waiting.
 */
import { readFileSync } from 'node:fs';
import { env } from './env.ts';
import { shared } from './process.ts';

type ClockSetting = { frozenAt: number } | { offset: number };

let setting: ClockSetting = { offset: 0 };

function parse(text: string): ClockSetting {
  const words = text.trim();
  if (words.startsWith('@')) return { frozenAt: Number(words.slice(1)) };
  return { offset: Number(words || '0') };
}

/** Read at every look: what a test has set counts from the very next one. */
function look(file: string): void {
  try {
    setting = parse(readFileSync(file, 'utf8'));
  } catch {
    setting = { offset: 0 };
  }
}

/** The present instant in ms UTC. */
export function now(): number {
  if (shared.clock) return shared.clock();
  const real = Date.now();
  const file = env().clockFile;
  if (!file) return real;
  look(file);
  return 'frozenAt' in setting ? setting.frozenAt : real + setting.offset;
}

/** Tests only: sets the instant that `now()` gives, or gives the clock back with undefined. */
export function setClock(clock: (() => number) | undefined): void {
  shared.clock = clock;
}
