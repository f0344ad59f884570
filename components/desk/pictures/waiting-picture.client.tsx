'use client';
import { useCallback, useState } from 'react';
import type { Told } from '#db/pictures/told';
import type { Failure } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { AreaField, Refusals, TextField } from '../fields.client';
import { ADVISED_ALT, UnseenFields } from './picture-words.client';
import { saysSomething } from './told-by-file';

export type Waiting = {
  key: string;
  file: File;
  /** What the file says of itself. */
  told: Told;
  state: 'waiting' | 'adding' | 'refused' | 'alike';
  failure?: Failure | undefined;
  /** One that looks the same, and what is said of it. */
  alike?: { picture: string; says: string } | undefined;
};

type Props = {
  words: DeskWords;
  one: Waiting;
  busy: boolean;
  /** The files name different people: each has a credit of its own. */
  ownCredit: boolean;
  onTakeOut: () => void;
  /** It is added although one here looks the same. */
  onAnyway: () => void;
};

/** A file that is not in the library yet: how it looks, its words, and how it fares. */
export function WaitingPicture({ words, one, busy, ownCredit, onTakeOut, onAnyway }: Props) {
  const w = words.pictures;
  const { key, file, told, state, failure, alike } = one;
  return (
    <Refusals value={{ words, fields: failure?.fields ?? {} }}>
      <li className="grid gap-x-4 gap-y-2 border-t border-rule py-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Preview file={file} />
        <div className="min-w-0">
          <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1">
            <p className="ui min-w-0 flex-1 break-all font-strong">{file.name}</p>
            <p className="meta text-ink-2">{state === 'refused' || state === 'alike' ? '' : w[state]}</p>
            <button
              type="button"
              className="button-quiet"
              aria-label={fill(words.named, { act: w.takeOut, name: file.name })}
              aria-disabled={busy || undefined}
              onClick={busy ? undefined : onTakeOut}
            >
              {w.takeOut}
            </button>
          </div>
          {failure && (
            <p role="alert" className="ui mb-3 border-l-4 border-van bg-van-wash px-3 py-2">
              {words.failures[failure.code]}
            </p>
          )}
          {alike && (
            <div className="ui mb-3 border-l-4 border-ochre bg-paper px-3 py-2">
              <p role="alert">{alike.says}</p>
              <p className="mt-2 flex flex-wrap items-center gap-4">
                <a href={`/desk/pictures/${alike.picture}`} className="text-link">
                  {w.useThat}
                </a>
                <button
                  type="button"
                  className="button-quiet"
                  aria-disabled={busy || undefined}
                  onClick={busy ? undefined : onAnyway}
                >
                  {words.library.addAnyway}
                </button>
              </p>
            </div>
          )}
          {saysSomething(told) && <p className="meta mb-3 text-ink-2">{words.library.readIn}</p>}
          <div className="grid gap-x-4 md:grid-cols-2">
            <AreaField
              name={`alt-${key}`}
              reason="alt"
              label={w.alt}
              hint={w.altHelp}
              most={ADVISED_ALT}
              rows={2}
              value={told.alt}
            />
            <AreaField
              name={`caption-${key}`}
              reason="caption"
              label={w.caption}
              rows={2}
              value={told.caption}
            />
            {ownCredit && (
              <TextField
                name={`credit-${key}`}
                reason="credit"
                label={words.library.ownCredit}
                hint={w.creditHelp}
                value={told.credit}
              />
            )}
            <UnseenFields words={words} picture={told} of={`-${key}`} />
          </div>
        </div>
      </li>
    </Refusals>
  );
}

/** The file as the browser shows it; an empty place for one that is no picture. */
function Preview({ file }: { file: File }) {
  const [broken, setBroken] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  return (
    <div className="aspect-lead w-36 bg-mist-2">
      {!broken && (
        <img ref={show} alt="" onError={() => setBroken(true)} className="block size-full object-contain" />
      )}
    </div>
  );
}
