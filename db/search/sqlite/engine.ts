/** Search on SQLite: FTS5 keeps our words; every question runs in a thread of its own. */
import type { SearchEngine } from '../engine.ts';
import { ask } from './ask.ts';
import { add, remove } from './words.ts';

export const sqliteEngine: SearchEngine = {
  add,
  remove,
  newest: (input) => ask('newest', input),
  best: (input) => ask('best', input),
  counts: (queries, within) => ask('counts', { queries, within }),
  respell: (word, language) => ask('respell', { word, language }),
  forms: (begun, language) => ask('forms', { begun, language }),
  headlines: (input) => ask('headlines', input),
  nearby: (terms, within) => ask('nearby', { terms, within }),
};
