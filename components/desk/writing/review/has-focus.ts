/**
 * True while the person is still at a part of the page, or nowhere. An answer of the server takes a moment: who has gone
 * on to write in the text by then must not be led away from it, or the next words go to a button.
 */
export function hasFocus(part: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !!part?.contains(activeElement);
}
