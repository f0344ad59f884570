'use client';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { FailureCode } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { query } from '../api';
import type { ShownPicture } from '../writing/story-at-desk';
import { RightsNote, type RightsSaid } from './rights-note';

type Props = { words: DeskWords; onPick(picture: ShownPicture): void };

/** What the server finds: it knows the hour, so it says as well whether rights have ended. */
type FoundPicture = ShownPicture & { rights: RightsSaid | null };

/** How long (ms) after a key the server is asked. */
const PAUSE_MS = 150;

/** As many as one answer holds: there may be more. */
const FULL = 48;

/** The library as a sheet of tiles: results while one types, a press chooses. */
export function FindPicture({ words, onPick }: Props) {
  const w = words.pictures;
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly FoundPicture[] | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const field = useId();
  const asked = useRef(0);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus(), []);

  useEffect(() => {
    const mine = ++asked.current;
    const timer = setTimeout(
      () => {
        void query<FoundPicture[]>('find-pictures', { q: search }).then((answer) => {
          // A late answer to an earlier question is not for this screen.
          if (asked.current !== mine) return;
          setFailure(answer.ok ? null : answer.error.code);
          if (answer.ok) setFound(answer.value);
        });
      },
      search === '' ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [search]);

  const said =
    found === null
      ? w.looking
      : found.length === 0
        ? w.noneFound
        : fill(found.length < FULL ? w.found : w.foundMany, { n: found.length });

  return (
    <>
      <form role="search" onSubmit={(event: FormEvent) => event.preventDefault()} className="mb-4 max-w-120">
        <label htmlFor={field} className="field-label">
          {w.search}
        </label>
        <input
          ref={input}
          id={field}
          // Not of type search: there the first Esc empties the field and does not close the sheet.
          type="text"
          role="searchbox"
          inputMode="search"
          autoComplete="off"
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="control"
        />
      </form>
      {failure && (
        <p role="alert" className="ui mb-4 border-l-4 border-van bg-van-wash px-3 py-2">
          {words.failures[failure]}
        </p>
      )}
      <p role="status" className="meta mb-3 text-ink-2">
        {failure ? '' : said}
      </p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-5 md:grid-cols-4">
        {found?.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <button
              type="button"
              onClick={() => onPick(picture)}
              className="group block w-full cursor-pointer text-left"
            >
              <img
                src={picture.src}
                width={picture.width}
                height={picture.height}
                alt=""
                loading="lazy"
                className="block aspect-lead w-full bg-mist-2 object-cover"
              />
              <span className="meta mt-2 line-clamp-3 break-words underline-offset-2 group-hover:underline">
                {picture.caption || picture.alt || w.untold}
              </span>
              {picture.credit !== '' && (
                <span className="meta mt-1 line-clamp-1 break-words text-ink-3">{picture.credit}</span>
              )}
              {picture.rights && <RightsNote words={w} rights={picture.rights} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
