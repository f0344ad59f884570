/** The pictures of a story one at a time, as large as the screen: loaded once a reader opens one. */
import { say } from './language.ts';

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: Node[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

function button(name: string, className: string, path: string, onClick: () => void): HTMLButtonElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  const made = element('button', `lightbox-button ${className}`, svg);
  made.type = 'button';
  made.setAttribute('aria-label', name);
  made.addEventListener('click', onClick);
  return made;
}

/** A picture with its words, as they stand in the story. */
function slide(link: HTMLAnchorElement): HTMLElement {
  const picture = link.querySelector('picture')?.cloneNode(true) as HTMLElement; // the link is around a picture
  picture.className = '';
  for (const source of picture.querySelectorAll('source')) source.sizes = '100vw';
  const img = picture.querySelector('img');
  if (img) {
    img.loading = 'lazy';
    img.removeAttribute('fetchpriority');
    img.className = 'lightbox-picture';
  }
  const words = element('div', 'lightbox-words');
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  if (caption) words.append(caption);
  // Here the words have the colours of the night.
  for (const part of words.querySelectorAll('[class]')) part.className = 'caption';
  return element('figure', 'lightbox-slide', picture, words);
}

/** Opens the pictures of the page at the one that was chosen. Arrow keys and swiping turn, Escape closes. */
export function openLightbox(links: readonly HTMLAnchorElement[], at: HTMLAnchorElement): void {
  const row = element('div', 'lightbox-row', ...links.map(slide));
  const counter = element('p', 'lightbox-counter');
  counter.setAttribute('aria-live', 'polite');
  const dialog = element('dialog', 'lightbox');
  dialog.setAttribute('aria-label', say('Pictures', '圖片', '图片'));
  let shown = links.indexOf(at);
  const back = button(
    say('Previous', '上一張', '上一张'),
    'lightbox-back',
    'M17 10H4M9 4.5L3.5 10L9 15.5',
    () => show(shown - 1),
  );
  const on = button(say('Next', '下一張', '下一张'), 'lightbox-on', 'M3 10H16M11 4.5L16.5 10L11 15.5', () =>
    show(shown + 1),
  );
  const close = button(
    say('Close', '關閉', '关闭'),
    'lightbox-close',
    'M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5',
    () => dialog.close(),
  );

  function tell(n: number): void {
    shown = n;
    counter.textContent = `${n + 1} / ${links.length}`;
    back.disabled = n === 0;
    on.disabled = n === links.length - 1;
    [...row.children].forEach((child, i) => child.toggleAttribute('inert', i !== n));
  }
  function show(n: number): void {
    if (n < 0 || n >= links.length) return;
    tell(n);
    row.scrollTo({ left: n * row.clientWidth, behavior: 'instant' });
  }

  // A finger turns by scrolling: what stands still in the middle is what is shown.
  row.addEventListener('scroll', () => {
    const n = Math.round(row.scrollLeft / row.clientWidth);
    if (n !== shown && Math.abs(row.scrollLeft - n * row.clientWidth) < 2) tell(n);
  });
  addEventListener('resize', () => show(shown));
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(shown - 1);
    if (key === 'ArrowRight') show(shown + 1);
    if (key === 'Home') show(0);
    if (key === 'End') show(links.length - 1);
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    at.focus();
  });
  dialog.append(element('div', 'lightbox-bar', counter, close), row, back, on);
  if (links.length < 2) for (const part of [back, on, counter]) part.hidden = true;
  document.body.append(dialog);
  dialog.showModal();
  show(shown);
}
