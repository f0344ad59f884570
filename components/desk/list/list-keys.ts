/** Keys of the list: j and k or arrows, x, a, p, n, and Ctrl+Z for what was done to many. Enter is the link's own. */
import { useEffect } from 'react';
import { isLetterKey, isTyping } from '../go/typing';

type Acts = {
  toggle: (story: string) => void;
  /** `story`: the row on which the focus is, if any. */
  assign: (story: string | undefined) => void;
  /** Shows the row's story beside the list; `moved` when the focus came to it by j, k or an arrow. */
  peek: (story: string, moved: boolean) => void;
  /** False when there is nothing to undo. */
  undo: () => boolean;
  /** Selects nothing any more. */
  leave: () => void;
};

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-story]')];

const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-story]') ?? null;

/** The focus goes to the row's own link: Enter opens it, and the outline shows where one is. */
function step(by: 1 | -1, acts: Acts): void {
  const all = rows();
  const here = rowOf(document.activeElement);
  const at = here ? all.indexOf(here) : -1;
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))];
  next?.querySelector<HTMLElement>('a')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  const id = next?.dataset['story'];
  if (id !== undefined) acts.peek(id, true);
}

const begin = (): void => document.querySelector<HTMLElement>('[data-begins-story] button')?.click();

export function useListKeys(acts: Acts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const row = rowOf(document.activeElement);
      const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      if (arrow && row && !isTyping(event.target) && !event.defaultPrevented && !event.shiftKey) {
        event.preventDefault();
        return step(arrow, acts);
      }
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !isTyping(event.target)) {
        if (acts.undo()) event.preventDefault();
        return;
      }
      if (event.key === 'Escape' && row && !event.defaultPrevented) return acts.leave();
      if (!isLetterKey(event)) return;
      const id = row?.dataset['story'];
      if (event.key === 'j') step(1, acts);
      else if (event.key === 'k') step(-1, acts);
      else if (event.key === 'x' && id) acts.toggle(id);
      else if (event.key === 'a') acts.assign(id);
      else if (event.key === 'p' && id) acts.peek(id, false);
      else if (event.key === 'n') begin();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
