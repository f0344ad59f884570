'use client';
/** A story beside the list, as readers will see it; to be looked at, while the keys go on in the list. */
import { useEffect } from 'react';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

type Props = { words: DeskWords['list']['peek']; story: string; name: string; onClose: () => void };

/** Links would lead the frame away from what it shows. */
const stand = (frame: HTMLIFrameElement): void => {
  const page = frame.contentDocument;
  for (const link of page?.querySelectorAll('a[href]:not([href^="#"])') ?? []) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
  // Escape closes it from inside too.
  page?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') frame.dispatchEvent(new CustomEvent('left', { bubbles: true }));
  });
};

export function Peek({ words: w, story, name, onClose }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    // Before the list takes the key to let go of its selection.
    addEventListener('keydown', onKey, true);
    addEventListener('left', onClose);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('left', onClose);
    };
  }, [onClose]);
  return (
    <aside
      aria-label={fill(w.title, { name })}
      className="fixed inset-y-0 right-0 z-40 flex w-140 max-w-full flex-col border-l border-strong bg-paper"
    >
      <div className="flex flex-wrap items-center gap-3 border-b border-rule px-4 py-2">
        <p className="ui mr-auto min-w-0 font-strong wrap-anywhere">{name}</p>
        <a href={`/desk/stories/${story}`} className="text-link ui inline-flex min-h-9 items-center">
          {w.open}
        </a>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w.close}
        </button>
      </div>
      <iframe
        key={story}
        src={`/desk/stories/${story}/preview`}
        title={fill(w.title, { name })}
        className="min-h-0 w-full flex-1 border-0"
        onLoad={(event) => stand(event.currentTarget)}
      />
    </aside>
  );
}
