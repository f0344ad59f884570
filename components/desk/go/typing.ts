/** Keys of a single letter: where a letter is a letter, and whether somebody wants them at all. */

/** Where one writes, or in a dialog that has keys of its own. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') ||
    target.closest('dialog') !== null);

const KEPT = 'desk-letters';

/** Off for whoever speaks to their computer, or whose hands press keys that they do not mean (WCAG 2.1.4). */
export function lettersAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

export function setLetters(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
  } catch {
    // A browser that keeps nothing: they stay as they are.
  }
}

/** A single letter that is meant as a key. */
export const isLetterKey = (event: KeyboardEvent): boolean =>
  !event.isComposing &&
  event.keyCode !== 229 &&
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isTyping(event.target) &&
  document.querySelector('dialog[open]') === null &&
  lettersAreOn();
