'use client';
/** The band of the front as readers see it, at a phone's width and a desk's, drawn anew while the form is typed in. */
import { useEffect, useState } from 'react';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { PageFrame } from '../page-frame.client';
import { useReady } from '../use-ready';
import { useRoom } from '../use-room';

const PAUSE_MS = 250;
/** px */
const WIDTHS = [1300, 360] as const;

/** What stands in a form, as the query of the preview's page. */
function typedIn(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'note') query.set(name, value);
  return query.toString();
}

type Props = {
  words: DeskWords;
  /** Id of the element in which the form stands. */
  of: string;
  /** Changes when the form begins anew. */
  begins: string;
};

export function QuotePreview({ words, of, begins }: Props) {
  const w = words.quotes;
  const [language, setLanguage] = useState<Language>('en');
  const [typed, setTyped] = useState<string | null>(null);
  const ready = useReady();

  useEffect(() => {
    const place = document.getElementById(of);
    if (!place) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const form = place.querySelector('form');
      if (form) setTyped(typedIn(form));
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    look();
    place.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      place.removeEventListener('input', later);
    };
  }, [of, begins]);

  if (!ready || typed === null) return null;
  const src = `/desk/quotes/preview/${language}?${typed}`;
  return (
    <section aria-labelledby="quote-preview">
      <div className="mb-2 flex flex-wrap items-center gap-x-5">
        <h2 id="quote-preview" className="desk-row mr-auto">
          {w.preview}
        </h2>
        {(['en', 'zh'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === language}
            className="text-link ui min-h-9 cursor-pointer aria-pressed:font-strong aria-pressed:text-ink"
            onClick={() => setLanguage(one)}
          >
            {words.languages[one]}
          </button>
        ))}
      </div>
      {WIDTHS.map((width) => (
        <Band
          key={width}
          src={src}
          width={width}
          title={fill(w.previewAt, { n: width })}
          loading={words.previews.loading}
        />
      ))}
    </section>
  );
}

/** The band at one width, made small where there is less room. */
function Band({
  src,
  width,
  title,
  loading,
}: {
  src: string;
  width: number;
  title: string;
  loading: string;
}) {
  const [box, room] = useRoom();
  return (
    <figure className="m-0 mb-4">
      <figcaption className="meta mb-1 text-ink-2">{title}</figcaption>
      <div ref={box}>
        <PageFrame
          src={src}
          width={width}
          scale={room === 0 ? 0.3 : Math.min(1, room / width)}
          title={title}
          loading={loading}
        />
      </div>
    </figure>
  );
}
