/** Drives saving.ts: sends saves one at a time, keeps the local copy, wakes when the next step is due. Outside of React. */
import type { StoryContent } from '#db/stories/model';
import type { Answer } from '../api';
import type { LocalCopy } from './local-copy';
import { isUnsaved, LOCAL_MS, next, opened, saveDueAt, type Saving, type SavingEvent } from './saving';

export type SaveAnswer = Answer<{ version: number; at: number }>;

export type SaverParts = {
  story: string;
  /** The version that was opened, and when it was saved (ms UTC). */
  version: number;
  savedAt: number;
  /** The text as it stands on the screen now. */
  read: () => StoryContent;
  send: (input: { story: string; base: number; content: StoryContent }) => Promise<SaveAnswer>;
  keep: (copy: Omit<LocalCopy, 'page'>) => Promise<void>;
  drop: () => Promise<void>;
  now: () => number;
};

export type Saver = {
  state(): Saving;
  subscribe(listener: () => void): () => void;
  /** Something was typed. */
  typed(): void;
  /** Back from this computer: the text on the screen started from `base`. */
  restored(base: number): void;
  /** Saves now; gives the version that holds everything typed, or null when the server has not taken it. */
  flush(): Promise<number | null>;
  retry(): void;
  onTop(): void;
  /** The screen shows this version of the server's now. */
  adopt(version: number, savedAt: number): Promise<void>;
  /** Keeps what was typed on this computer without waiting for a pause. */
  keepNow(): void;
  stop(): void;
};

/** setTimeout's longest wait, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createSaver(parts: SaverParts): Saver {
  let saving = opened(parts.version, parts.savedAt);
  /** Exactly what is on its way, so that a lost save is sent again as it was. */
  let onItsWay: StoryContent | null = null;
  let flight: Promise<void> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const listeners = new Set<() => void>();

  const change = (event: SavingEvent): void => {
    saving = next(saving, event);
    listeners.forEach((listener) => listener());
    plan();
  };

  const plan = (): void => {
    clearTimeout(saveTimer);
    const due = stopped ? null : saveDueAt(saving);
    if (due === null || flight) return;
    saveTimer = setTimeout(() => void save(), Math.min(LONGEST_TIMER, Math.max(0, due - parts.now())));
  };

  const keepNow = (): void => {
    clearTimeout(keepTimer);
    if (stopped || !isUnsaved(saving)) return;
    const upTo = saving.typed;
    const copy = { content: parts.read(), base: saving.base, sent: onItsWay, at: parts.now() };
    // A browser that keeps nothing (private window, full disk) leaves the text at risk, and the page says so on leaving.
    parts.keep(copy).then(
      () => {
        if (saving.acked < upTo) change({ kind: 'kept', upTo });
        else if (!isUnsaved(saving)) void parts.drop().catch(() => undefined);
      },
      () => undefined,
    );
  };

  const settle = (answer: SaveAnswer): void => {
    const at = parts.now();
    if (answer.ok) {
      onItsWay = null;
      change({ kind: 'acknowledged', version: answer.value.version, savedAt: answer.value.at, at });
      if (isUnsaved(saving)) keepNow();
      else void parts.drop().catch(() => undefined);
    } else if ('lost' in answer) {
      change({ kind: 'lost', at });
      keepNow();
    } else {
      onItsWay = null;
      change({ kind: 'failed', failure: answer.error, at });
    }
  };

  const save = (): Promise<void> => {
    flight ??= (async () => {
      onItsWay ??= parts.read();
      const input = { story: parts.story, base: saving.base, content: onItsWay };
      change({ kind: 'send' });
      const answer = await parts.send(input);
      flight = null;
      if (!stopped) settle(answer);
    })();
    return flight;
  };

  return {
    state: () => saving,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typed() {
      change({ kind: 'typed', at: parts.now() });
      clearTimeout(keepTimer);
      keepTimer = setTimeout(keepNow, LOCAL_MS);
    },
    restored(base) {
      saving = { ...opened(base, saving.savedAt), kept: 1 };
      change({ kind: 'typed', at: parts.now() });
    },
    async flush() {
      clearTimeout(saveTimer);
      change({ kind: 'retry', at: parts.now() });
      // What is on its way, what was typed after it went, and once more for a key in between.
      for (let turn = 0; turn < 3; turn += 1) {
        if (flight) await flight;
        if (!isUnsaved(saving)) return saving.base;
        if (saving.trouble && saving.trouble.kind !== 'offline') return null;
        await save();
        if (saving.trouble) return null;
      }
      return isUnsaved(saving) ? null : saving.base;
    },
    retry: () => change({ kind: 'retry', at: parts.now() }),
    onTop: () => change({ kind: 'on-top' }),
    async adopt(version, savedAt) {
      onItsWay = null;
      change({ kind: 'adopt', version, savedAt });
      await parts.drop().catch(() => undefined);
    },
    keepNow,
    stop() {
      keepNow();
      stopped = true;
      clearTimeout(saveTimer);
      clearTimeout(keepTimer);
    },
  };
}
