/** Suggestions under the search field: a combobox as ARIA describes it. Without this module the form does all. */
type Item = { kind: string; text: string; path: string };
type Offered = { items: Item[]; say: string };

const WAIT_MS = 150;
const LIST =
  'absolute inset-x-0 top-full z-10 m-0 max-h-96 list-none overflow-y-auto border border-t-0 border-ink-3 bg-paper p-0';
const ROW =
  'flex min-h-11 cursor-pointer items-baseline justify-between gap-4 border-t border-rule px-4 py-2.5 text-ink aria-selected:bg-mist-2';

function offer(input: HTMLInputElement, address: string, n: number): void {
  const list = document.createElement('ul');
  const status = document.createElement('p');
  list.id = `suggestions-${n}`;
  list.className = LIST;
  list.role = 'listbox';
  list.ariaLabel = input.dataset.suggestLabel ?? '';
  list.hidden = true;
  status.className = 'sr-only';
  status.role = 'status';
  input.after(list);
  input.form?.append(status);
  // A search field may have no role but its own.
  input.type = 'text';
  input.enterKeyHint = 'search';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');

  let chosen = -1;
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rows = (): HTMLElement[] => [...list.querySelectorAll('li')];

  const choose = (i: number): void => {
    chosen = i;
    rows().forEach((row, at) => row.setAttribute('aria-selected', String(at === i)));
    const row = rows()[i];
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean): void => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    choose(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    asked = '';
    show(false);
    status.textContent = '';
  };

  const row = ({ kind, text, path }: Item, i: number): HTMLElement => {
    const made = document.createElement('li');
    const [name, what] = [document.createElement('bdi'), document.createElement('span')];
    made.id = `${list.id}-${i}`;
    made.role = 'option';
    made.className = `ui ${ROW}`;
    made.dataset.path = path;
    name.textContent = text;
    what.textContent = kind;
    what.className = 'meta flex-none text-ink-3';
    made.append(name, what);
    // Before the field loses the focus, which closes the list.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => location.assign(path));
    return made;
  };

  const ask = async (): Promise<void> => {
    const typed = input.value.trim().toLowerCase();
    if (typed === asked) return;
    asked = typed;
    if ([...typed].length < 2 && !/\p{Script=Han}/u.test(typed)) return show(false);
    const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`);
    if (!answer.ok) return;
    // Our own route of the same build.
    const { items, say } = (await answer.json()) as Offered;
    // Another letter came meanwhile, or the reader left.
    if (asked !== typed || document.activeElement !== input) return;
    list.replaceChildren(...items.map(row));
    show(items.length > 0);
    status.textContent = say;
  };

  show(false);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      ask().catch(() => undefined); // no suggestions while the network is away
    }, WAIT_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    // Keys that compose a Chinese character are the input method's own.
    if (list.hidden || event.isComposing) return;
    const count = rows().length;
    const path = rows()[chosen]?.dataset.path;
    if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && path) location.assign(path);
    else return;
    event.preventDefault();
  });
}

export function offerSuggestions(): void {
  document.querySelectorAll<HTMLInputElement>('input[data-suggest]').forEach((input, n) => {
    if (input.dataset.suggest) offer(input, input.dataset.suggest, n);
  });
}
