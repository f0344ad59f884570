'use client';
/** A page of the paper in a frame of its own width, made small, with marks laid over it. The next page is shown once it is there. */
import { type ReactNode, useState } from 'react';
import { useReady } from './use-ready';
import { type Found, foundOn } from './front/found';

type Props = {
  src: string;
  /** Of the window that the page thinks it is in, px. */
  width: number;
  scale: number;
  title: string;
  loading: string;
  onFound?: (found: ReadonlyMap<string, Found>) => void;
  children?: (found: ReadonlyMap<string, Found>) => ReactNode;
};

type Page = { src: string; height: number; found: ReadonlyMap<string, Found> };

const FIRST_HEIGHT = 800;
const NOTHING: ReadonlyMap<string, Found> = new Map();

const untilDrawn = (view: Window): Promise<void> =>
  new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())));

export function PageFrame({ src, width, scale, title, loading, onFound, children }: Props) {
  const wanted = `${src}#${width}`;
  const [page, setPage] = useState<Page | null>(null);
  // Not in the server's HTML: it could be there before anybody listens for it.
  const ready = useReady();
  const here = page?.src === wanted;
  const height = page?.height ?? FIRST_HEIGHT;

  async function settle(frame: HTMLIFrameElement, of: string): Promise<void> {
    const document = frame.contentDocument;
    const view = frame.contentWindow;
    if (!document?.body || !view) return;
    await document.fonts.ready;
    const high = Math.ceil(document.body.getBoundingClientRect().height);
    frame.style.height = `${high}px`;
    await untilDrawn(view);
    const found = foundOn(document);
    setPage({ src: of, height: high, found });
    onFound?.(found);
  }

  // The one that is shown, and the one that will be: keyed by what they show, so that the next becomes the shown one.
  const shown = !ready ? [] : here || !page ? [wanted] : [page.src, wanted];
  return (
    <div
      className="relative overflow-hidden border border-rule bg-paper"
      style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
      aria-busy={!here}
    >
      {shown.map((of) => (
        <iframe
          key={of}
          src={of.slice(0, of.lastIndexOf('#'))}
          title={title}
          // What is done here is done by the marks over it, which say the same to who does not see it.
          inert
          onLoad={({ currentTarget }) => {
            if (of === wanted) void settle(currentTarget, of);
          }}
          className={`absolute top-0 left-0 block origin-top-left border-0 ${
            page && of !== page.src ? 'invisible' : ''
          }`}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      ))}
      {!page && <p className="ui absolute p-4 text-ink-2">{loading}</p>}
      {children?.(page?.found ?? NOTHING)}
    </div>
  );
}

/** What a mark over the page is placed by. */
export const over = ({ top, left, width, height }: Found, scale: number) => ({
  top: Math.round(top * scale),
  left: Math.round(left * scale),
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});
