/** Share: the device's own sheet where there is one, else the address is copied. */
const SHOWN_MS = 2_000;

async function share(button: HTMLElement): Promise<void> {
  const url =
    button.dataset.share ||
    (document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href);
  if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
    await navigator.share({ title: document.title, url });
    return;
  }
  await navigator.clipboard.writeText(url);
  const label = button.textContent;
  button.textContent = button.dataset.copied ?? '';
  setTimeout(() => (button.textContent = label), SHOWN_MS);
}

/** `data-share` may name an address of its own, else the page's is shared. */
export function offerShare(within: ParentNode = document): void {
  for (const button of within.querySelectorAll<HTMLElement>('[data-share]:not([data-offered])')) {
    // Browsers give the clipboard only to pages on https or on this machine.
    if (!('share' in navigator) && !('clipboard' in navigator)) continue;
    button.dataset.offered = '';
    button.addEventListener('click', () => {
      share(button).catch(() => undefined); // the reader closed the sheet
    });
    const holder = button.closest<HTMLElement>('[data-share-holder]') ?? button;
    holder.hidden = false;
  }
}
