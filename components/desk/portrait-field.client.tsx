'use client';
/** A person's portrait in a form: chosen from the pictures, shown, and taken out again. */
import { useId, useState } from 'react';
import type { DeskWords } from '../words/desk';
import { PicturePicker } from './pictures/picture-picker.client';
import type { ShownPicture } from './writing/story-at-desk';

type Shown = Pick<ShownPicture, 'id' | 'src' | 'width' | 'height' | 'alt'>;

export function PortraitField({ words, portrait }: { words: DeskWords; portrait: Shown | null }) {
  const [chosen, setChosen] = useState(portrait);
  const [open, setOpen] = useState(false);
  const id = useId();
  const w = words.topics;
  return (
    <div className="mb-4" role="group" aria-labelledby={id}>
      <p id={id} className="field-label">
        {w.portrait}
      </p>
      <input type="hidden" name="portrait" value={chosen?.id ?? ''} />
      <div className="flex flex-wrap items-center gap-3">
        {chosen && (
          <img
            src={chosen.src}
            width={chosen.width}
            height={chosen.height}
            alt={chosen.alt}
            className="block size-18 bg-mist-2 object-cover"
          />
        )}
        <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
          {chosen ? words.write.otherPicture : words.write.choosePicture}
        </button>
        {chosen && (
          <button type="button" className="button-quiet" onClick={() => setChosen(null)}>
            {words.write.removePicture}
          </button>
        )}
      </div>
      <p className="meta mt-1 text-ink-3">{w.portraitHelp}</p>
      {open && (
        <PicturePicker
          words={words}
          onPick={(picture) => {
            setChosen(picture);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
