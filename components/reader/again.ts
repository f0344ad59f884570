/** "Try again" on the page that says that a page did not load. */
export function offerAgain(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-again]')) {
    button.addEventListener('click', () => location.reload());
    button.hidden = false;
  }
}
