/** Save: keeps a story on this device. What was read is kept too, for the time without a network. */
import { add, isIn, type KeptStory, remove } from './kept.ts';
import { keepOffline } from './offline.ts';

/** The story of this page; undefined on other pages, and in the desk's preview, which is no reading. */
function storyHere(button: HTMLElement | null): KeptStory | undefined {
  if (!button || location.pathname.startsWith('/desk')) return undefined;
  const { title = '', note = '' } = button.dataset;
  return { path: location.pathname, title, note, lang: document.documentElement.lang };
}

export function offerSave(): void {
  const button = document.querySelector<HTMLElement>('[data-save]');
  const story = storyHere(button);
  if (!button || !story) return;
  const [plain, pressed] = [button.textContent, button.dataset.saved ?? ''];
  const show = (): void => {
    const saved = isIn('saved', story.path);
    button.textContent = saved ? pressed : plain;
    button.setAttribute('aria-pressed', String(saved));
  };
  button.addEventListener('click', () => {
    if (isIn('saved', story.path)) remove('saved', [story.path]);
    else add('saved', story);
    show();
    keepOffline();
  });
  show();
  const holder = button.closest<HTMLElement>('[data-save-holder]') ?? button;
  holder.hidden = false;
}

/** Puts the story of this page among those read last. Called once somebody sees it. */
export function noteRead(): void {
  const story = storyHere(document.querySelector<HTMLElement>('[data-save]'));
  if (story) add('read', story);
}
