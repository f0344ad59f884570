/** Binds the talk about a story to the page and to the text. */
import type { Editor } from '@tiptap/core';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReviewAtDesk } from '#db/review/model';
import { send } from '../../api';
import { type Cell, createCell } from '../cell';
import { useCell, useContent } from '../context';
import { anchorAt, drawPassages, type Marked, passagesIn, threadAtCaret } from './passages';
import type { Settling } from '../suggest/settling';
import type { Suggesting } from '../suggest/suggesting';
import { createTalk, type Talk } from './talk';

export type AtTalk = { talk: Talk; editor: Editor | null; suggesting: Suggesting; settling: Settling };

export const TalkContext = createContext<AtTalk | null>(null);

export function useTalk(): AtTalk {
  const found = useContext(TalkContext);
  if (!found) throw new Error('A part of the review stands outside of it.');
  return found;
}

const silent = createCell<ReviewAtDesk>({ threads: [], suggestions: [], colleagues: [] });

/** Comments that nobody has settled; null where the talk is not at hand (in a sheet). */
export function useOpenComments(): number | null {
  const talk = useContext(TalkContext);
  const { threads } = useCell(talk?.talk.said ?? silent);
  return talk && threads.filter(({ kind, settled }) => kind === 'comment' && !settled).length;
}

/** Suggestions that nobody has settled; null where the talk is not at hand. */
export function useOpenSuggestions(): number | null {
  const talk = useContext(TalkContext);
  const { suggestions } = useCell(talk?.talk.said ?? silent);
  return talk && suggestions.filter(({ settled }) => !settled).length;
}

export const threadId = (thread: string): string => `thread-${thread}`;

/** Puts a thread into view, and the focus on it. */
export function goToThread(thread: string): void {
  const shown = document.getElementById(threadId(thread));
  shown?.scrollIntoView({ block: 'center' });
  shown?.focus();
}

/** The talk about a story: asked for at opening, when the server has heard something new (`news` rises), and whenever the person comes back to the page. */
export function useStoryTalk(story: string, news: Cell<number>): Talk {
  const [talk] = useState(() => createTalk(story));
  useEffect(() => {
    const load = (): void => void talk.load();
    load();
    // Whoever has opened the story has seen what they were told of it.
    void send('see-notices', { story });
    addEventListener('focus', load);
    const deaf = news.subscribe(load);
    return () => {
      deaf();
      removeEventListener('focus', load);
    };
  }, [talk, story, news]);
  return talk;
}

/** Draws the passages of open comments, again after each pause in the writing. */
export function usePassages(talk: Talk, editor: Editor | null): void {
  const { threads } = useCell(talk.said);
  const { body } = useContent();
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const marked = threads.flatMap(({ id, on, settled }): Marked[] =>
      on && !settled ? [{ thread: id, on }] : [],
    );
    if (marked.length > 0 || passagesIn(editor).size > 0) drawPassages(editor, marked);
    talk.placed.set(new Set(passagesIn(editor).keys()));
  }, [talk, editor, threads, body]);
}

/** Begins a comment on the chosen words; false where nothing is chosen. */
export function beginComment({ talk, editor }: Pick<AtTalk, 'talk' | 'editor'>): boolean {
  const on = editor && anchorAt(editor);
  if (!on) return false;
  talk.asking.set(on);
  return true;
}

/** ⌘⌥M: to the comment in whose words the caret stands, else a new one on the chosen words. */
export function useCommentKey(talk: Talk, editor: Editor | null, show: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      show();
      const at = editor?.state.selection.empty ? threadAtCaret(editor) : null;
      // The panel may just have been shown: its threads stand there after the next drawing.
      if (at) requestAnimationFrame(() => goToThread(at));
      else beginComment({ talk, editor });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [talk, editor, show]);
}
