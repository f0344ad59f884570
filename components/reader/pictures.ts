/** A picture of a story opens large in place; without this module its link opens the file. */
export function offerLightbox(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-picture]')];
  for (const link of links)
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      import('./lightbox.ts').then(
        ({ openLightbox }) => openLightbox(links, link),
        () => location.assign(link.href), // the file of the lightbox did not come
      );
    });
}
