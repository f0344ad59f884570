/** Players of other sites: loaded in place once the reader asks, and never before. */
export function offerEmbeds(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-embed]')) {
    const holder = button.closest<HTMLElement>('[data-embed-holder]');
    if (!holder) continue;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = button.dataset.embed ?? '';
      frame.title = button.dataset.title ?? '';
      frame.className = 'embed-frame';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
      frame.tabIndex = 0;
      holder.replaceChildren(frame);
      frame.focus();
    });
    holder.hidden = false;
  }
}
