/**
 * The lines of a story follow one another like lines of a page: Enter goes to the next, Backspace at the start of an
 * empty one goes back. Every line carries `data-line`, in reading order; the text of the story is the last.
 */
type Key = Pick<
  KeyboardEvent,
  'key' | 'isComposing' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'
>;

/** What a key asks for in a line; an input method's own keys ask for nothing. */
export function stepOf(key: Key, line: { value: string }): 'next' | 'back' | null {
  if (key.isComposing || key.keyCode === 229) return null;
  if (key.shiftKey || key.ctrlKey || key.altKey || key.metaKey) return null;
  if (key.key === 'Enter') return 'next';
  return key.key === 'Backspace' && line.value === '' ? 'back' : null;
}

const linesOf = (column: Element): HTMLElement[] => [...column.querySelectorAll<HTMLElement>('[data-line]')];

/** Puts the caret at the end of the line before, or at the line after. False at either end of the column. */
export function stepFrom(line: HTMLElement, step: 'next' | 'back'): boolean {
  const column = line.closest('[data-column]');
  if (!column) return false;
  const lines = linesOf(column);
  const other = lines[lines.indexOf(line) + (step === 'next' ? 1 : -1)];
  if (!other) return false;
  other.focus();
  if (other instanceof HTMLTextAreaElement || other instanceof HTMLInputElement) {
    const end = other.value.length;
    other.setSelectionRange(end, end);
  }
  return true;
}
