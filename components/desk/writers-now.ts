/** Who is writing the stories of a list now: one question for all of its rows, asked while somebody looks at it. */
import { query } from './api';

const ASK_EVERY_MS = 4_000;

type Writers = Readonly<Record<string, string>>;

let writers: Writers = {};
const rows = new Map<() => void, string>();
let timer: ReturnType<typeof setInterval> | undefined;

async function ask(): Promise<void> {
  if (document.visibilityState === 'hidden') return;
  const answer = await query<Writers>('find-writers', { ids: [...new Set(rows.values())].join(',') });
  if (!answer.ok || JSON.stringify(answer.value) === JSON.stringify(writers)) return;
  writers = answer.value;
  for (const changed of rows.keys()) changed();
}

/** A row of the list watches its story; `first` is what the page was made with. */
export function watchWriter(story: string, first: string | undefined, changed: () => void): () => void {
  if (first !== undefined && !(story in writers)) writers = { ...writers, [story]: first };
  rows.set(changed, story);
  timer ??= setInterval(() => void ask(), ASK_EVERY_MS);
  changed();
  return () => {
    rows.delete(changed);
    if (rows.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    writers = {};
  };
}

export const writerOf = (story: string): string | undefined => writers[story];
