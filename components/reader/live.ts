/**
 * New updates of a live story without a reload: asks every 5 s while the page is seen, changes corrected posts in place,
 * and holds new ones back behind a bar while the reader is further down. The page is whole without it.
 */
import { showAges } from './ages.ts';
import { offerShare } from './share.ts';

const EVERY = 5_000;
const RESTING = 30_000;
const SLOWEST = 120_000;
const GONE = [404, 410, 451];

const all = (within: ParentNode, selector: string): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>(selector),
];

/** Runs a change of the page while what the reader looks at stays where it is. */
function inPlace(list: HTMLElement, change: () => void): void {
  const articles = all(list, ':scope > article');
  const seen = articles.find((article) => article.getBoundingClientRect().bottom > 0) ?? articles.at(-1);
  const past = list.getBoundingClientRect().top < 0;
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  // Under its name: a corrected post is another element.
  const now = seen && past ? list.querySelector(`#${seen.id}`) : null;
  if (now) scrollBy({ top: now.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** The address of an update that stands on another page of its story leads there. */
async function findUpdate(): Promise<void> {
  const id = /^#u-([0-9a-z]+)$/.exec(location.hash)?.[1];
  const changes = document.querySelector<HTMLElement>('[data-changes]')?.dataset.changes;
  if (!id || !changes || document.getElementById(`u-${id}`)) return;
  const response = await fetch(`${changes}?update=${id}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const where = page.querySelector<HTMLElement>('[data-where]')?.dataset.where;
  if (where) location.replace(where);
}

export function followLive(): void {
  void findUpdate().catch(() => undefined); // no network: the story is here all the same
  const story = document.querySelector<HTMLElement>('[data-live][data-changes]');
  const list = story?.querySelector<HTMLElement>('[data-live-list]');
  const bar = story?.querySelector<HTMLElement>('[data-live-bar]');
  const button = bar?.querySelector('button');
  const toNewest = bar?.querySelector('a');
  const pause = story?.querySelector<HTMLElement>('[data-live-pause]');
  const said = story?.querySelector<HTMLElement>('[data-live-said]');
  if (!story || !list || !bar || !button || !toNewest || !pause || !said || story.dataset.live === 'ended')
    return;

  const waiting = new Map<string, HTMLElement>();
  let cursor = story.dataset.cursor ?? '0';
  let failed = 0;
  let stopped = false;
  let resting = false;
  let timer = 0;
  const pauseWords = pause.textContent;

  const timeOf = (article: HTMLElement): number => Number(article.dataset.update);
  const say = (words: string | undefined): void => {
    said.textContent = words ?? '';
  };
  const atTop = (): boolean => list.getBoundingClientRect().top >= 0;
  const count = (n: number): string =>
    (n === 1 ? button.dataset.one : button.dataset.many?.replace('{n}', String(n))) ?? '';

  /** Puts an update where its time says. */
  const insert = (article: HTMLElement): void => {
    const older = all(list, ':scope > article').find((other) => timeOf(other) < timeOf(article));
    list.insertBefore(article, older ?? null);
  };

  const showWaiting = (): void => {
    for (const article of waiting.values()) {
      article.classList.add('live-new');
      insert(article);
    }
    waiting.clear();
    showAges();
    offerShare(list);
  };

  const showBar = (): void => {
    button.hidden = waiting.size === 0;
    button.textContent = count(waiting.size);
    bar.hidden = waiting.size === 0 && toNewest.hidden;
  };

  button.addEventListener('click', () => {
    inPlace(list, showWaiting);
    toNewest.hidden = false;
    showBar();
    toNewest.focus({ preventScroll: true });
  });
  toNewest.addEventListener('click', () => {
    toNewest.hidden = true;
    showBar();
  });
  addEventListener(
    'scroll',
    () => {
      if (!toNewest.hidden && atTop()) {
        toNewest.hidden = true;
        showBar();
      }
    },
    { passive: true },
  );

  /** Takes the parts of an answer over, where they differ. */
  const takeParts = (answer: HTMLElement): void => {
    for (const part of all(answer, '[data-live-part]')) {
      const own = story.querySelector(`[data-live-part="${part.dataset.livePart}"]`);
      // An age written by the browser is no difference: compared is what the server wrote.
      if (own && own.getAttribute('data-was') !== part.innerHTML) {
        own.setAttribute('data-was', part.innerHTML);
        own.replaceChildren(...part.childNodes);
      }
    }
  };

  const take = (answer: HTMLElement): void => {
    let changed = 0;
    const before = waiting.size;
    inPlace(list, () => {
      takeParts(answer);
      for (const { dataset } of all(answer, '[data-gone]')) {
        const id = dataset.gone ?? '';
        waiting.delete(id);
        list.querySelector(`#${id}`)?.remove();
      }
      // What is pinned now stands on top, and there alone.
      for (const pinned of all(story, '[data-live-part="pinned"] article')) {
        waiting.delete(pinned.id);
        list.querySelector(`#${pinned.id}`)?.remove();
      }
      const newest = Math.max(0, ...all(list, ':scope > article').map(timeOf));
      for (const article of all(answer, '[data-live-list] > article')) {
        const own = list.querySelector(`#${article.id}`);
        if (own) {
          own.replaceWith(article);
          changed += 1;
        } else if (timeOf(article) < newest) insert(article);
        else waiting.set(article.id, article);
      }
      // Ages and buttons take room too: before what the reader looks at is put back in its place.
      showAges();
      offerShare(story);
    });
    const came = waiting.size - before;
    if (atTop()) showWaiting();
    showBar();
    if (came > 0) say(count(came));
    else if (changed > 0) say(story.dataset.changed);
  };

  const ask = async (): Promise<void> => {
    const response = await fetch(`${story.dataset.changes}?after=${cursor}`);
    if (GONE.includes(response.status)) {
      stopped = true;
      return;
    }
    if (!response.ok) throw new Error(String(response.status));
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const answer = page.querySelector<HTMLElement>('[data-live]');
    if (!answer) throw new Error('Not ours.');
    const { live, cursor: now } = answer.dataset;
    if (now !== cursor || live !== story.dataset.live) take(answer);
    cursor = now ?? cursor;
    resting = live === 'paused';
    if (live !== story.dataset.live) {
      story.dataset.live = live;
      if (live === 'ended') {
        stopped = true;
        pause.hidden = true;
        for (const mark of all(document, '[data-live-mark]')) mark.hidden = true;
        say(story.dataset.ended);
      }
    }
  };

  const isPaused = (): boolean => pause.getAttribute('aria-pressed') === 'true';

  const plan = (): void => {
    clearTimeout(timer);
    if (stopped || isPaused() || document.visibilityState !== 'visible') return;
    timer = window.setTimeout(
      () => void turn(),
      failed > 0 ? Math.min(SLOWEST, EVERY * 2 ** failed) : resting ? RESTING : EVERY,
    );
  };

  async function turn(): Promise<void> {
    clearTimeout(timer);
    try {
      await ask();
      failed = 0;
    } catch {
      failed += 1;
      if (failed === 2) say(story?.dataset.lost);
    }
    plan();
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !stopped && !isPaused()) void turn();
    else clearTimeout(timer);
  });
  pause.addEventListener('click', () => {
    const paused = !isPaused();
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = (paused ? pause.dataset.resume : pauseWords) ?? '';
    if (paused) clearTimeout(timer);
    else void turn();
  });
  pause.hidden = false;
  plan();
}
