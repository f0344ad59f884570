'use client';
/** A sheet over the page in which one picture is found, or added and chosen at once. Esc closes it; the focus goes back. */
import { type FormEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { DeskWords } from '../../words/desk';
import type { ShownPicture } from '../writing/story-at-desk';
import { ChooseAdded } from './choose-added.client';
import { FindPicture } from './find-picture.client';

type Props = { words: DeskWords; onPick(picture: ShownPicture): void; onClose(): void };

type Way = 'find' | 'upload';

export function PicturePicker({ words, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [way, setWay] = useState<Way>('find');
  const title = useId();
  const w = words.pictures;

  useLayoutEffect(() => {
    const sheet = dialog.current;
    sheet?.showModal();
    // Closing it, and not only taking it off the page, gives the focus back to where it was.
    return () => sheet?.close();
  }, []);

  const ways = [
    { way: 'find', label: w.choosing },
    { way: 'upload', label: w.upload },
  ] as const;

  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={title}
      className="sheet-dialog"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={stop}
      onSubmit={stop}
      onPaste={stop}
    >
      <div className="flex h-full flex-col">
        <header className="border-b border-rule px-4 pt-3 md:px-6">
          <div className="flex items-center gap-4">
            <h2 id={title} className="desk-title min-w-0 flex-1">
              {w.choose}
            </h2>
            <button type="button" className="button-quiet" onClick={onClose}>
              {w.close}
            </button>
          </div>
          <div className="mt-1 flex gap-6">
            {ways.map((one) => (
              <button
                key={one.way}
                type="button"
                aria-pressed={one.way === way}
                onClick={() => setWay(one.way)}
                className="ui inline-flex min-h-11 cursor-pointer items-center border-b-3 border-transparent aria-pressed:border-ferry aria-pressed:font-strong"
              >
                {one.label}
              </button>
            ))}
          </div>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 md:px-6">
          {way === 'find' ? (
            <FindPicture words={words} onPick={onPick} />
          ) : (
            <ChooseAdded words={words} onPick={onPick} />
          )}
        </div>
      </div>
    </dialog>,
    document.body,
  );
}

/** The screen that opened the sheet must not hear what happens in it: its keys are not for the text behind. */
const stop = (event: FormEvent | { stopPropagation(): void }): void => event.stopPropagation();
