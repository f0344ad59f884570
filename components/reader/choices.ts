/** Theme and text size: chosen here, kept on this device, set before paint by the script in the head. */
type Key = 'theme' | 'text-size';

const nameOf = { theme: 'theme', 'text-size': 'textSize' } as const;
/** What holds on this page; the script in the head has taken it from the device. */
const chosen = (key: Key): string => document.documentElement.dataset[nameOf[key]] ?? '';

function choose(key: Key, value: string): void {
  const { dataset } = document.documentElement;
  const name = nameOf[key];
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
  if (chosen('theme')) colourFrame();
  const groups = [...document.querySelectorAll<HTMLElement>('[data-choice]')];
  const keyOf = (group: HTMLElement): Key => (group.dataset.choice === 'theme' ? 'theme' : 'text-size');
  /** A page has them twice at most: both show what was chosen. */
  const show = (): void => {
    for (const group of groups)
      for (const input of group.querySelectorAll('input'))
        input.checked = input.value === chosen(keyOf(group));
  };
  for (const group of groups) {
    for (const input of group.querySelectorAll('input'))
      input.addEventListener('change', () => {
        choose(keyOf(group), input.value);
        show();
      });
    group.hidden = false;
  }
  show();
}
