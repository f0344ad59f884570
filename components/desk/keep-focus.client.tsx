'use client';
/**
 * What has the focus goes away now and then: a line that was taken out, a form that was sent and made anew. The browser then
 * begins at the top of the page; here it goes on where the person was: at the first control that is left of a part that asks
 * for it (`data-first-control`: what its own control did is said there, with a way on or back), else at the nearest place.
 * Who knows better (a sheet that gives the focus back, a list that goes on) sets it afterwards.
 */
import { useEffect } from 'react';

/** An element and all that it stands in, the nearest first; without the page itself. */
function around(target: EventTarget | null): Element[] {
  const found: Element[] = [];
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement)
    if (one !== document.body && one !== document.documentElement) found.push(one);
  return found;
}

const CONTROL = 'a[href], button:not([disabled]), input:not([type="hidden"])';

/** A place that takes the focus once, without a ring: the next Tab goes on from it. */
function beginAt(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.dataset.keptFocus = '';
    place.addEventListener(
      'blur',
      () => {
        place.removeAttribute('tabindex');
        delete place.dataset.keptFocus;
      },
      { once: true },
    );
  }
  place.focus({ preventScroll: true });
}

export function KeepFocus() {
  useEffect(() => {
    let path: Element[] = [];
    const note = ({ target }: FocusEvent): void => {
      path = around(target);
    };
    const mend = (): void => {
      if (path.length === 0 || path[0]?.isConnected || document.activeElement !== document.body) return;
      const near = path.find((one) => one.isConnected);
      path = [];
      const part = near?.closest('[data-first-control]');
      const control = part?.querySelector<HTMLElement>(CONTROL);
      if (control) control.focus();
      else if (near) beginAt(part ?? near);
    };
    document.addEventListener('focusin', note);
    const changes = new MutationObserver(mend);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      changes.disconnect();
    };
  }, []);
  return null;
}
