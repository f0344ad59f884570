'use client';
/** The band of the front as readers see it, at a phone's width and a desk's, drawn anew while the form is typed in. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { useReady } from '../use-ready';

const PAUSE_MS = 250;
const WIDTHS = [360, 1300] as const;

/** What stands in the form around an element, as the query of the preview's page. */
function typedIn(form: HTMLFormElement | null | undefined): string {
  const query = new URLSearchParams();
  if (form)
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && name !== 'note') query.set(name, value);
  return query.toString();
}

type Props = {
  words: DeskWords;
  /** An element that the form stands in. */
  around: RefObject<HTMLElement | null>;
};

export function QuotePreview({ words, around }: Props) {
  const w = words.quotes;
  const [language, setLanguage] = useState<Language>('en');
  /** Where the frames begin, once it is known what stands in the form. */
  const [first, setFirst] = useState<string | null>(null);
  /** What was drawn since. */
  const [html, setHtml] = useState<string | null>(null);
  const ready = useReady();

  useEffect(() => {
    const form = around.current?.querySelector('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const draw = async (): Promise<void> => {
      asked?.abort();
      asked = new AbortController();
      const address = `/desk/quotes/preview/${language}?${typedIn(form)}`;
      setFirst((before) => before ?? address);
      try {
        const answer = await fetch(address, { signal: asked.signal });
        if (answer.ok) setHtml(await answer.text());
      } catch {
        // Typed on meanwhile, or offline: the last drawing stays.
      }
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), PAUSE_MS);
    };
    void draw();
    form.addEventListener('input', later);
    return () => {
      clearTimeout(timer);
      asked?.abort();
      form.removeEventListener('input', later);
    };
  }, [around, language]);

  if (!ready) return null;
  return (
    <section aria-labelledby="quote-preview" className="mb-5">
      <div className="mb-2 flex flex-wrap items-center gap-x-5">
        <h3 id="quote-preview" className="field-label mr-auto">
          {w.preview}
        </h3>
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
      {first !== null &&
        WIDTHS.map((width) => (
          <Framed key={width} src={first} html={html} width={width} title={fill(w.previewAt, { n: width })} />
        ))}
    </section>
  );
}

/** A page in a frame of a screen's width, made small enough for the column; later drawings are put into it: nothing blinks. */
function Framed({
  src,
  html,
  width,
  title,
}: {
  src: string;
  html: string | null;
  width: number;
  title: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState(0);
  const [height, setHeight] = useState(0);
  const show = useCallback((): void => {
    const page = frame.current?.contentDocument;
    const next = html === null ? null : new DOMParser().parseFromString(html, 'text/html');
    const [old, fresh] = [page?.querySelector('main'), next?.querySelector('main')];
    if (page && next && old && fresh) {
      page.documentElement.lang = next.documentElement.lang;
      old.replaceWith(page.adoptNode(fresh));
    }
    // To be looked at: its links lead nowhere from here.
    if (page?.body) page.body.inert = true;
    setHeight(Math.ceil(page?.querySelector('main')?.getBoundingClientRect().height ?? 0));
  }, [html]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = new ResizeObserver(() => setRoom(element.clientWidth));
    look.observe(element);
    return () => look.disconnect();
  }, []);

  useEffect(show, [show]);

  const scale = room === 0 ? 1 : Math.min(1, room / width);
  return (
    <figure className="m-0 mb-4">
      <figcaption className="meta mb-1 text-ink-2">{title}</figcaption>
      <div ref={box}>
        <div
          className="overflow-hidden border border-rule"
          style={{ width: Math.round(width * scale), height: Math.round(height * scale) }}
        >
          <iframe
            ref={frame}
            src={src}
            title={title}
            onLoad={show}
            className="block origin-top-left border-0"
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </figure>
  );
}
