/** Calls back once the page has come whole and somebody sees it: not while a browser makes it ready in advance. */
export function onceSeen(then: () => void): void {
  const whenWhole = (): void => {
    if (document.readyState === 'complete') then();
    else addEventListener('load', then, { once: true });
  };
  if (Reflect.get(document, 'prerendering') === true)
    document.addEventListener('prerenderingchange', whenWhole, { once: true });
  else if (document.visibilityState === 'visible') whenWhole();
  else document.addEventListener('visibilitychange', whenWhole, { once: true });
}
