/** The page of saved stories: fills its two lists from this device. */
import { type KeptStory, type ListName, remove, storiesIn } from './kept.ts';
import { keepOffline } from './offline.ts';

function lineOf(template: HTMLTemplateElement, story: KeptStory, onRemove: () => void): Node {
  const line = template.content.cloneNode(true) as DocumentFragment; // a template's content is a fragment
  const link = line.querySelector('a');
  const button = line.querySelector('button');
  const note = line.querySelector('p');
  if (link) {
    link.href = story.path;
    link.lang = story.lang;
    link.textContent = story.title;
  }
  if (note) {
    note.lang = story.lang;
    note.textContent = story.note;
  }
  if (button) {
    button.setAttribute('aria-label', `${button.textContent}: ${story.title}`);
    button.addEventListener('click', onRemove);
  }
  return line;
}

function show(section: HTMLElement): void {
  const name: ListName = section.dataset.list === 'read' ? 'read' : 'saved';
  const list = section.querySelector('ul');
  const template = section.querySelector('template');
  const all = section.querySelector<HTMLElement>('[data-remove-all]');
  const none = section.querySelector<HTMLElement>('[data-none]');
  if (!list || !template || !all || !none) return;
  const heading = section.querySelector<HTMLElement>('h2');
  const fill = (): void => {
    const stories = storiesIn(name);
    list.replaceChildren(...stories.map((story) => lineOf(template, story, () => takeOut([story.path]))));
    all.hidden = stories.length < 2;
    none.hidden = stories.length > 0;
  };
  const takeOut = (paths: readonly string[]): void => {
    remove(name, paths);
    fill();
    // The button that had the focus is gone.
    heading?.focus();
    keepOffline();
  };
  const label = all.textContent;
  all.addEventListener('click', () => {
    if (all.textContent !== label) takeOut(storiesIn(name).map(({ path }) => path));
    all.textContent = all.textContent === label ? (all.dataset.sure ?? '') : label;
  });
  all.addEventListener('blur', () => (all.textContent = label));
  addEventListener('storage', fill);
  addEventListener('kept', fill);
  fill();
  section.hidden = false;
}

export function showSaved(): void {
  for (const plain of document.querySelectorAll<HTMLElement>('[data-without-scripts]')) plain.hidden = true;
  document.querySelectorAll<HTMLElement>('[data-list]').forEach(show);
}
