'use client';
/** Fronts that wait for their hour, and those that were: looked at, gone on from, restored in one press. */
import { useState } from 'react';
import type { FrontVersion } from '#db/front/desk-views';
import { fill } from '../../words/fill';
import { shortTime } from '../writing/standing';
import { useFront } from './context';

const FIRST = 6;

/** What is written on an act of one of many, and the whole sentence for who does not see which. */
const named = (written: string, said: string) => (
  <>
    <span aria-hidden="true">{written}</span>
    <span className="sr-only">{said}</span>
  </>
);

export function Versions() {
  const desk = useFront();
  const { at, words, language, name } = desk;
  const w = words.frontEditor;
  const [all, setAll] = useState(false);
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
  const shown = all ? at.earlier : at.earlier.slice(0, FIRST);
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
                    onClick={() => void desk.cancel(version.release)}
                  >
                    {named(w.cancel, fill(w.cancelThis, { when: when(version.from) }))}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={w.earlier}>
        <h2 className="desk-row mb-2">{w.earlier}</h2>
        {at.earlier.length === 0 && <p className="ui text-ink-2">{w.noEarlier}</p>}
        <ul>
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
        {at.earlier.length > shown.length && (
          <button type="button" className="button-quiet mt-2" onClick={() => setAll(true)}>
            {fill(w.more, { n: at.earlier.length })}
          </button>
        )}
      </section>
    </div>
  );
}
