/** What an event says of before and after, as lines that a person can read. Pure. */

import type { Change, LoggedValue } from './model.ts';

const MOST_SIGNS = 400;
const MOST_CHANGES = 40;
const DEEPEST = 4;

const short = (text: string): string => {
  const signs = [...text];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : text;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of things that have ids is told thing by thing: where one stands in it is another matter. */
function byId(value: unknown): Record<string, unknown> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const things: [string, unknown][] = [];
  for (const thing of value as unknown[]) {
    if (!isRecord(thing) || typeof thing['id'] !== 'string') return undefined;
    const { id, position: _, ...rest } = thing;
    things.push([id, rest]);
  }
  return { ...Object.fromEntries(things), order: things.map(([id]) => id) };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function valueOf(value: unknown): LoggedValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => short(asText(one)));
  return short(asText(value));
}

/** Every field that holds another value after than before, in the order of its names. */
export function changesOf(before: unknown, after: unknown, way = '', depth = 0): Change[] {
  const [listed, list] = [byId(before), byId(after)];
  if (depth < DEEPEST && (listed || list)) return changesOf(listed ?? {}, list ?? {}, way, depth + 1);
  if (depth < DEEPEST && (isRecord(before) || isRecord(after))) {
    const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])]
      .flatMap((name) => changesOf(was[name], is[name], way ? `${way}.${name}` : name, depth + 1))
      .slice(0, MOST_CHANGES);
  }
  const change = { field: way || 'value', before: valueOf(before), after: valueOf(after) };
  return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
}
