/** Theme and text size: chosen here, kept on this device, set before paint by the script in the head. */
type Key = 'theme' | 'text-size';

const kept = (key: Key): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

function choose(key: Key, value: string): void {
  const { dataset } = document.documentElement;
  const name = key === 'theme' ? 'theme' : 'textSize';
  if (value) dataset[name] = value;
  else delete dataset[name];
  if (key === 'theme') colourFrame();
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // No storage on this device: the choice holds for this page.
  }
}

/** The browser's own frame takes the colour of the page, which may be another than the system's. */
function colourFrame(): void {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
    meta.content = paper;
}

/** Brings the controls to life; without this module they stay hidden, for they would do nothing. */
export function offerChoices(): void {
  if (kept('theme')) colourFrame();
  for (const group of document.querySelectorAll<HTMLElement>('[data-choice]')) {
    const key: Key = group.dataset.choice === 'theme' ? 'theme' : 'text-size';
    for (const input of group.querySelectorAll('input')) {
      input.checked = input.value === kept(key);
      input.addEventListener('change', () => choose(key, input.value));
    }
    group.hidden = false;
  }
}
