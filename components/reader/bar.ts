/** The bar of a story: goes when the reader scrolls down, comes back on the way up, and then names the story. */
const STEP = 8; // px

export function moveBar(): void {
  const bar = document.querySelector<HTMLElement>('[data-bar]');
  const headline = document.querySelector('h1');
  if (!bar || !headline) return;
  let last = scrollY;
  addEventListener(
    'scroll',
    () => {
      const by = scrollY - last;
      if (Math.abs(by) < STEP) return;
      last = scrollY;
      const past = headline.getBoundingClientRect().bottom < 0;
      bar.toggleAttribute('data-away', past && by > 0 && !bar.contains(document.activeElement));
      bar.toggleAttribute('data-past', past);
    },
    { passive: true },
  );
  bar.addEventListener('focusin', () => bar.removeAttribute('data-away'));
}
