'use client';
/** The pictures of a gallery, and a figure. */
import { useState } from 'react';
import type { PictureUse } from '#db/stories/blocks';
import { fill } from '../../../words/fill';
import { PicturePicker } from '../../pictures/picture-picker.client';
import { usePicture, useWriting } from '../context';
import { PictureWords } from '../picture-words.client';
import { asUse, earlier } from './kinds';
import { cleanLine, LineField, type Of, type Props } from './parts.client';

function UseFields({ use, onChange }: { use: PictureUse; onChange: (use: PictureUse) => void }) {
  return (
    <PictureWords use={use} record={usePicture(use.picture)} onChange={(next) => onChange(cleanUse(next))} />
  );
}

const cleanUse = (use: PictureUse): PictureUse => ({
  picture: use.picture,
  alt: use.alt === null ? null : cleanLine(use.alt, 500),
  caption: use.caption === null ? null : cleanLine(use.caption, 600),
  credit: use.credit === null ? null : cleanLine(use.credit, 200),
});

export function GalleryFields({ box, onChange }: Props<Of<'gallery'>>) {
  const { words, sitting } = useWriting();
  const w = words.tools.box;
  const [picking, setPicking] = useState(false);
  const set = (pictures: PictureUse[]): void => onChange({ ...box, pictures });
  return (
    <>
      <LineField
        label={w.title}
        most={200}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      {box.pictures.map((use, i) => {
        const n = i + 1;
        return (
          <fieldset key={`${use.picture}-${i}`} className="border-t border-rule-soft pt-2">
            <legend className="ui float-left w-full font-strong">{fill(w.picture, { n })}</legend>
            <UseFields
              use={use}
              onChange={(next) => set(box.pictures.map((old, at) => (at === i ? next : old)))}
            />
            <div className="mt-1 flex gap-3">
              {n > 1 && (
                <button type="button" className="quiet-act" onClick={() => set(earlier(box.pictures, i))}>
                  {fill(w.pictureUp, { n })}
                </button>
              )}
              {box.pictures.length > 1 && (
                <button
                  type="button"
                  className="quiet-act"
                  onClick={() => set(box.pictures.filter((_, at) => at !== i))}
                >
                  {fill(w.removePicture, { n })}
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
      {box.pictures.length < 100 && (
        <button type="button" className="button-quiet justify-self-start" onClick={() => setPicking(true)}>
          {w.addPicture}
        </button>
      )}
      {picking && (
        <PicturePicker
          words={words}
          onPick={(picture) => {
            sitting.pictures.add([picture]);
            set([...box.pictures, asUse(picture.id)]);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}

export function FigureFields({ box, onChange }: Props<Of<'figure'>>) {
  const w = useWriting().words.tools.box;
  const lines = [
    { name: 'title', most: 200 },
    { name: 'subtitle', most: 300 },
    { name: 'source', most: 300 },
  ] as const;
  return (
    <>
      {lines.map(({ name, most }) => (
        <LineField
          key={name}
          label={w[name]}
          most={most}
          value={box[name]}
          onChange={(value) => onChange({ ...box, [name]: value })}
        />
      ))}
      <UseFields use={box.use} onChange={(use) => onChange({ ...box, use })} />
    </>
  );
}
