/**
 * The story on the screen, outside of React: fields change at once, the body is read from the editor only when
 * somebody needs it (after a pause, at a save), so that a key costs nothing in a long story.
 */
import type { Block } from '#db/stories/blocks';
import type { StoryContent } from '#db/stories/model';

export type Draft = {
  /** The story as last settled: fields are current, the body may lag by a pause. */
  shown(): StoryContent;
  /** The story as it stands now, with the body's last key. */
  whole(): StoryContent;
  change(patch: Partial<Omit<StoryContent, 'body'>>): void;
  /** Something was typed into the body; `read` gives it when it is wanted. */
  bodyTyped(read: () => Block[]): void;
  /** Puts another text on the screen without counting it as typed. */
  replace(content: StoryContent): void;
  subscribe(listener: () => void): () => void;
};

/** How long (ms) after a key counts and checks look at the body again. */
const SETTLE_MS = 300;

/** A draft; `onTyped` hears of each change that somebody made. */
export function createDraft(opened: StoryContent, onTyped: () => void): Draft {
  let content = opened;
  let pending: (() => Block[]) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());

  // The timer stays: whoever reads the whole story (the copy on this computer, a save) tells nobody of it.
  const settle = (): void => {
    if (!pending) return;
    const read = pending;
    pending = null;
    content = { ...content, body: read() };
  };

  return {
    shown: () => content,
    whole() {
      settle();
      return content;
    },
    change(patch) {
      content = { ...content, ...patch };
      tell();
      onTyped();
    },
    bodyTyped(read) {
      pending = read;
      clearTimeout(timer);
      timer = setTimeout(() => {
        settle();
        tell();
      }, SETTLE_MS);
      onTyped();
    },
    replace(next) {
      clearTimeout(timer);
      pending = null;
      content = next;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
