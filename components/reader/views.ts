/** Says that a story was opened, to be asked once somebody sees it. */
export function countView(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story;
  if (story) navigator.sendBeacon('/view', story);
}
