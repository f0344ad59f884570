'use client';
/** Fronts that wait for their hour, and those that were: looked at, gone on from, restored in one press. */
import { useEffect, useRef, useState } from 'react';
import type { FrontVersion } from '#db/front/desk-views';
import { fill } from '../../words/fill';
import { query } from '../api';
import { counted } from '../story-name';
import { shortTime } from '../writing/standing';
import { useFront } from './context';

/** Earlier fronts that are shown before somebody asks for more. */
const FIRST = 6;

/** What is written on an act of one of many, and the whole sentence for who does not see which. */
const named = (written: string, said: string) => (
  <>
    <span aria-hidden="true">{written}</span>
    <span className="sr-only">{said}</span>
  </>
);

/** What was live before, newest first, as far back as somebody went. */
function useEarlier() {
  const { at, name, words, say } = useFront();
  const [fresh, setFresh] = useState(at.earlier);
  const [known, setKnown] = useState(at.earlier);
  const [more, setMore] = useState(at.moreEarlier);
  const [most, setMost] = useState(FIRST);
  const isAsking = useRef(false);
  // Another one was: those that were found stay.
  if (fresh !== at.earlier) {
    const ids = new Set(at.earlier.map(({ release }) => release));
    setFresh(at.earlier);
    setKnown([...at.earlier, ...known.filter(({ release }) => !ids.has(release))]);
  }
  /** Shows the next ones: those that are here, then those that are asked for. False where none came. */
  async function show(): Promise<boolean> {
    const told = (n: number): void => say(counted(words.frontEditor.moreShown, n));
    if (most < known.length) {
      setMost(known.length);
      told(known.length - most);
      return true;
    }
    const before = known.at(-1)?.release;
    if (before === undefined || isAsking.current) return false;
    isAsking.current = true;
    const answer = await query<{ earlier: FrontVersion[]; more: boolean }>('find-fronts', {
      ...name,
      before,
    });
    isAsking.current = false;
    if (!answer.ok) {
      say(words.failures[answer.error.code]);
      return false;
    }
    const { earlier } = answer.value;
    setKnown((is) => [...is, ...earlier]);
    setMore(answer.value.more);
    setMost(known.length + earlier.length);
    told(earlier.length);
    return earlier.length > 0;
  }
  return { shown: known.slice(0, most), more: more || most < known.length, show };
}

export function Versions() {
  const desk = useFront();
  const { at, words, language, name } = desk;
  const w = words.frontEditor;
  const { shown, more, show } = useEarlier();
  const list = useRef<HTMLUListElement>(null);
  const earlier = useRef<HTMLElement>(null);
  /** The button goes with the last page: who reads on by keys goes on at the first that came. */
  const goOn = useRef<number | null>(null);
  useEffect(() => {
    if (goOn.current === null || shown.length <= goOn.current) return;
    list.current?.children[goOn.current]?.querySelector<HTMLElement>('a, button')?.focus();
    goOn.current = null;
  }, [shown.length]);
  const when = (instant: number): string => shortTime(instant, desk.now(), language);
  const look = (version: FrontVersion, hour?: number) => (
    <a
      className="text-link inline-flex min-h-9 items-center"
      target="_blank"
      rel="noopener"
      href={`/desk/front/${name.language}/${name.place}/preview?show=${version.release}${hour ? `&at=${hour}` : ''}`}
    >
      {named(w.look, fill(w.lookAt, { when: when(version.from) }))}
    </a>
  );
  return (
    <div className="mt-8 grid gap-x-8 gap-y-6 md:grid-cols-2">
      {at.waiting.length > 0 && (
        <section aria-label={w.waiting}>
          <h2 className="desk-row mb-2">{w.waiting}</h2>
          <ul>
            {at.waiting.map((version) => (
              <li
                key={version.release}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2"
              >
                <span className="ui">{fill(w.goesLive, { when: when(version.from), who: version.by })}</span>
                <span className="flex items-center gap-3">
                  {look(version, version.from)}
                  <button
                    type="button"
                    className="button-quiet"
                    onClick={() =>
                      // This line goes.
                      void desk.cancel(version.release).then(() => earlier.current?.focus())
                    }
                  >
                    {named(w.cancel, fill(w.cancelThis, { when: when(version.from) }))}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section ref={earlier} tabIndex={-1} aria-label={w.earlier} className="outline-none">
        <h2 className="desk-row mb-2">{w.earlier}</h2>
        {shown.length === 0 && <p className="ui text-ink-2">{w.noEarlier}</p>}
        <ul ref={list}>
          {shown.map((version) => (
            <li
              key={version.release}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule py-2"
            >
              <span className="ui">
                {fill(w.wasLive, {
                  from: when(version.from),
                  until: when(version.until ?? desk.now()),
                  who: version.by,
                })}
              </span>
              <span className="flex items-center gap-3">
                {look(version)}
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => void desk.restore(version.release, when(version.from))}
                >
                  {named(w.restore, fill(w.restoreThis, { when: when(version.from) }))}
                </button>
              </span>
            </li>
          ))}
        </ul>
        {more && (
          <button
            type="button"
            className="button-quiet mt-2"
            onClick={() => {
              goOn.current = shown.length;
              void show().then((came) => {
                if (!came) goOn.current = null;
              });
            }}
          >
            {w.more}
          </button>
        )}
      </section>
    </div>
  );
}
