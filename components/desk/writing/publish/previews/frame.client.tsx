'use client';
/** A page of ours in a frame, at the width of its own screen, made small enough for the sheet. */
import { useRef, useState } from 'react';
import { fill } from '../../../../words/fill';
import { useRoom } from '../../../use-room';
import { useWriting } from '../../context';
import { showAsPrint } from './as-print';
import type { Framed } from './kinds';

type Props = {
  framed: Framed;
  /** Of the page in the frame. */
  src: string;
  title: string;
};

/** Links lead out of the frame: no page of the paper may be shown in one. */
function leadOut(document: Document): void {
  for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener');
  }
}

export function PreviewFrame({ framed, src, title }: Props) {
  const { words } = useWriting();
  const { previews } = words;
  const [box, room] = useRoom();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<{ src: string; height: number | null } | null>(null);
  const { viewport, shown, told, window: high, asPrint } = framed;
  const scale = room === 0 ? 1 : Math.min(1, room / shown.width);
  const loaded = state?.src === src ? state : null;
  // A window shows as much of the page as it has room for; a card is as high as it is, once that is known.
  const height = high === null ? (loaded?.height ?? 200) : Math.round(high / scale);

  async function settle(): Promise<void> {
    const document = frame.current?.contentDocument;
    if (!document?.body || !document.querySelector('main')) return setState({ src, height: null });
    leadOut(document);
    if (asPrint) showAsPrint(document);
    await document.fonts.ready;
    const card = document.querySelector('main')?.getBoundingClientRect().height ?? 0;
    setState({ src, height: Math.ceil(card) });
  }

  const failed = loaded !== null && loaded.height === null;
  return (
    <figure className="m-0">
      <figcaption className="meta mb-2 flex flex-wrap gap-x-3 text-ink-2">
        <span>
          {asPrint ? previews.paper : fill(high === null ? previews.column : previews.screen, { n: told })}
        </span>
        {scale < 1 && <span>{fill(previews.scaled, { n: Math.round(scale * 100) })}</span>}
        <a href={src} target="_blank" rel="noopener" className="text-link">
          {previews.openAlone}
        </a>
        {asPrint && (
          <button
            type="button"
            className="text-link cursor-pointer"
            onClick={() => frame.current?.contentWindow?.print()}
          >
            {previews.printNow}
          </button>
        )}
      </figcaption>
      <p role="status" className="meta text-ink-2">
        {failed ? previews.failed : loaded === null ? previews.loading : ''}
      </p>
      <div ref={box}>
        <div
          className="overflow-hidden border border-rule"
          style={{ width: Math.round(shown.width * scale), height: Math.round(height * scale) }}
        >
          <iframe
            ref={frame}
            key={src}
            src={src}
            title={title}
            onLoad={() => void settle()}
            className="block origin-top-left border-0"
            style={{ width: viewport, height, transform: `scale(${scale}) translateX(${-shown.left}px)` }}
          />
        </div>
      </div>
    </figure>
  );
}
