'use client';
/** Finds a picture of the library. */
import { useEffect, useId, useRef, useState } from 'react';
import type { DeskWords } from '../../words/desk';
import { query } from '../api';
import type { ShownPicture } from '../writing/story-at-desk';

type Props = { words: DeskWords; onPick(picture: ShownPicture): void; onClose(): void };

export function PicturePicker({ words, onPick, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [found, setFound] = useState<ShownPicture[]>([]);
  useEffect(() => {
    dialog.current?.showModal();
    void query<ShownPicture[]>('find-pictures', { q: '' }).then((answer) => {
      if (answer.ok) setFound(answer.value);
    });
  }, []);
  return (
    <dialog ref={dialog} className="sheet p-6" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} className="desk-title">
        {words.write.choosePicture}
      </h2>
      {found.map((picture) => (
        <button key={picture.id} type="button" className="w-30" onClick={() => onPick(picture)}>
          <img src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} />
        </button>
      ))}
      <button type="button" className="button-quiet" onClick={onClose}>
        {words.write.close}
      </button>
    </dialog>
  );
}
