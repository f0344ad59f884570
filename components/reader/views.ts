/** Says that a story was opened, once a person sees it: not when a browser fetched or drew it ahead. */
export function countView(): void {
  const story = document.querySelector<HTMLElement>('[data-story]')?.dataset.story;
  if (!story) return;
  const seen = (): boolean =>
    document.visibilityState === 'visible' && !('prerendering' in document && document.prerendering);
  const say = (): void => {
    if (!seen()) return;
    for (const event of EVENTS) document.removeEventListener(event, say);
    navigator.sendBeacon('/view', story);
  };
  for (const event of EVENTS) document.addEventListener(event, say);
  say();
}

const EVENTS = ['visibilitychange', 'prerenderingchange'];
