/** Drives saving.ts: sends saves one at a time, keeps the local copy, wakes when the next step is due. Outside of React. */
import { StoryContent } from '#db/stories/model';
import type { Answer } from '../api';
import type { LocalCopy } from './local-copy';
import {
  isUnsaved,
  LOCAL_MS,
  next,
  opened,
  saveDueAt,
  type Saving,
  type SavingEvent,
  type Theirs,
} from './saving';

/** `content`: the whole text of the new version, when it holds what others saved meanwhile. */
export type SaveAnswer = Answer<{ version: number; at: number; content?: StoryContent | undefined }>;

/** Three texts of one story, to be made one. */
export type Meeting = {
  /** The version that the text on the screen started from. */
  origin: StoryContent;
  theirs: Theirs;
  /** A save that may have arrived unheard: what theirs has from it is no change of theirs. */
  sent: StoryContent | null;
};

export type SaverParts = {
  story: string;
  /** The version that was opened, its text, and when it was saved (ms UTC). */
  version: number;
  origin: StoryContent;
  savedAt: number;
  /** The text as it stands on the screen now. */
  read: () => StoryContent;
  send: (input: { story: string; base: number; content: StoryContent }) => Promise<SaveAnswer>;
  keep: (copy: Omit<LocalCopy, 'page'>) => Promise<void>;
  drop: () => Promise<void>;
  /** Makes one text of both and puts it on the screen; false where both changed the same words. */
  meet: (meeting: Meeting) => boolean;
  now: () => number;
};

export type Saver = {
  state(): Saving;
  subscribe(listener: () => void): () => void;
  /** Something was typed. */
  typed(): void;
  /** Back from this computer: the text on the screen started from what the copy says. */
  restored(copy: Pick<LocalCopy, 'base' | 'origin' | 'sent'>): void;
  /**
   * Saves now; gives the version that holds everything typed, or null when the server has not taken it, or when
   * somebody else's words came onto the screen with it: nobody has read that text yet.
   */
  flush(): Promise<number | null>;
  retry(): void;
  /** What there is to choose between, while saving waits for that. */
  meeting(): Meeting | null;
  /** Somebody has chosen: `first` is saved as a version, then what stands on the screen. */
  settled(first: StoryContent | null): void;
  /** The screen shows this version of the server's now. */
  adopt(version: number, origin: StoryContent, savedAt: number): Promise<void>;
  /** Keeps what was typed on this computer without waiting for a pause. */
  keepNow(): void;
  stop(): void;
};

/** As the server holds what was sent: single lines without the spaces around them. */
function asHeld(content: StoryContent): StoryContent {
  const parsed = StoryContent.safeParse(content);
  return parsed.success ? parsed.data : content;
}

/** setTimeout's longest wait, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export function createSaver(parts: SaverParts): Saver {
  let saving = opened(parts.version, parts.savedAt);
  let origin = parts.origin;
  /** Exactly what is on its way, so that a lost save is sent again as it was; until the next, what may have arrived. */
  let sent: StoryContent | null = null;
  let flight: Promise<void> | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let keeping = 0;
  let keepAgain = false;
  /** How often somebody else's words came onto the screen. */
  let met = 0;
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
    keepTimer = undefined;
    if (stopped || !isUnsaved(saving)) return;
    keepAgain = false;
    keeping += 1;
    const kept = parts.keep({ content: parts.read(), base: saving.base, origin, sent, at: parts.now() });
    // Keeping that failed (private window, full disk) is known to whoever keeps, and the page says so on leaving.
    void kept
      .catch(() => undefined)
      .then(() => {
        keeping -= 1;
        if (keepAgain) keepNow();
        else if (!isUnsaved(saving)) void parts.drop().catch(() => undefined);
      });
  };

  const keepSoon = (): void => {
    keepTimer ??= setTimeout(() => {
      keepTimer = undefined;
      // A slow disk gets the newest text next, not every text in between.
      if (keeping > 0) keepAgain = true;
      else keepNow();
    }, LOCAL_MS);
  };

  /** A newer version is there: theirs and ours become one text, or somebody has to choose. */
  const meet = (): void => {
    if (saving.trouble?.kind !== 'stale') return;
    const { theirs } = saving.trouble;
    if (!parts.meet({ origin, theirs, sent })) return;
    met += 1;
    origin = theirs.content;
    sent = null;
    change({ kind: 'merged', version: theirs.version, first: false });
  };

  const settle = (answer: SaveAnswer): void => {
    const at = parts.now();
    if (answer.ok) {
      if (sent) origin = asHeld(sent);
      sent = null;
      change({ kind: 'acknowledged', version: answer.value.version, savedAt: answer.value.at, at });
      const { version, content } = answer.value;
      if (content) {
        const current: Theirs = { version, content, actor: '', at: answer.value.at };
        if (parts.meet({ origin, theirs: current, sent: null })) {
          met += 1;
          origin = content;
        } else change({ kind: 'failed', failure: { code: 'stale', current }, status: 409, at });
      }
      if (isUnsaved(saving)) keepNow();
      else void parts.drop().catch(() => undefined);
    } else if ('lost' in answer) {
      change({ kind: 'lost', at });
      keepNow();
    } else {
      change({ kind: 'failed', failure: answer.error, status: answer.status ?? null, at });
      // Such a text can be nowhere.
      if (answer.error.code === 'invalid') sent = null;
      meet();
      keepNow();
    }
  };

  const save = (): Promise<void> => {
    flight ??= (async () => {
      if (!saving.sent || !sent) sent = parts.read();
      const input = { story: parts.story, base: saving.base, content: sent };
      change({ kind: 'send' });
      // The copy knows of the save before the server does: killed in between, this page finds its own words there.
      keepNow();
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
      keepSoon();
    },
    restored(copy) {
      saving = { ...opened(copy.base, saving.savedAt), away: true };
      ({ origin, sent } = copy);
      // It may have arrived after the page was made. Sent again as it was, the server knows it, and what was typed since
      // stands on top; sent together with that, it would be somebody else's change of the same words.
      if (sent) saving = { ...saving, typed: 1, sent: { upTo: 1, flying: false } };
      change({ kind: 'typed', at: parts.now() });
    },
    async flush() {
      const before = met;
      clearTimeout(saveTimer);
      change({ kind: 'retry', at: parts.now() });
      // What is on its way, what was typed after it went, and once more for a key in between.
      for (let turn = 0; turn < 3; turn += 1) {
        if (flight) await flight;
        if (met !== before) return null;
        if (!isUnsaved(saving)) return saving.base;
        if (saving.trouble && saving.trouble.kind !== 'offline') return null;
        await save();
        if (saving.trouble) return null;
      }
      return isUnsaved(saving) || met !== before ? null : saving.base;
    },
    retry: () => change({ kind: 'retry', at: parts.now() }),
    meeting: () =>
      saving.trouble?.kind === 'stale' ? { origin, theirs: saving.trouble.theirs, sent } : null,
    settled(first) {
      if (saving.trouble?.kind !== 'stale') return;
      const { theirs } = saving.trouble;
      origin = theirs.content;
      sent = first;
      change({ kind: 'merged', version: theirs.version, first: first !== null });
      if (first) change({ kind: 'typed', at: 0 });
      keepNow();
    },
    async adopt(version, text, savedAt) {
      origin = text;
      sent = null;
      change({ kind: 'adopt', version, savedAt });
      await parts.drop().catch(() => undefined);
    },
    keepNow,
    stop() {
      keepNow();
      // Left by a way within the desk: the save that was due goes now. Unanswered, the copy here is found again.
      if (isUnsaved(saving) && !flight && saving.trouble === null)
        void parts
          .send({ story: parts.story, base: saving.base, content: parts.read() })
          .then((answer) => (answer.ok ? parts.drop() : undefined))
          .catch(() => undefined);
      stopped = true;
      clearTimeout(saveTimer);
      clearTimeout(keepTimer);
    },
  };
}
