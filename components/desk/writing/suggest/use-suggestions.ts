/** Binds suggestions to the page and to the text. */
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useCell, useContent, useWriting } from '../context';
import type { Talk } from '../review/talk';
import { drawSuggestions, suggestionAtCaret } from './drawn';
import { createSettling, type Settling } from './settling';
import type { Suggesting } from './suggesting';

export function useSettling(talk: Talk): Settling {
  const { sitting } = useWriting();
  const [settling] = useState(() => createSettling(talk, sitting));
  useEffect(() => settling.watch(), [settling]);
  return settling;
}

/** Draws open suggestions, again after each pause in the writing. */
export function useSuggestionMarks(talk: Talk, settling: Settling, editor: Editor | null): void {
  const words = useWriting().words.suggest;
  const { suggestions } = useCell(talk.said);
  const pending = useCell(settling.pending);
  const { body } = useContent();
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const open = suggestions.filter(({ id, settled }) => !settled && !pending.has(id));
    settling.standings.set(drawSuggestions(editor, open, words));
  }, [editor, settling, suggestions, pending, body, words]);
}

export const suggestionId = (id: string): string => `suggestion-${id}`;

/** Puts a suggestion into view, and the focus on it. */
export function goToSuggestion(id: string): void {
  const shown = document.getElementById(suggestionId(id));
  shown?.scrollIntoView({ block: 'center' });
  shown?.focus();
}

/** ⌘⌥G: to the suggestion at the caret; else, for who may suggest, into suggest mode and out of it. */
export function useSuggestKey(
  suggesting: Suggesting,
  { editor, may, show }: { editor: Editor | null; may: boolean; show: () => void },
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyG' || !event.altKey || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      show();
      const at = editor && editor.view.hasFocus() ? suggestionAtCaret(editor) : null;
      // The panel may just have been shown: what it lists stands there after the next drawing.
      if (at) requestAnimationFrame(() => goToSuggestion(at));
      else if (may) suggesting.on.set(!suggesting.on.get());
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [suggesting, editor, may, show]);
}
