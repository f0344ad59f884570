'use client';
import { type ReactNode, useState } from 'react';
import type { Focal } from '#db/pictures/crop';
import { addDays, hkInstant, isDate } from '#db/shared/hk-time';
import { fail, type Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { send } from '../api';
import { TextField } from '../fields.client';
import { Crops } from './crops';
import { FocalPoint } from './focal-point.client';
import { type PictureWords, PictureWordFields } from './picture-words.client';

export type PictureRecord = PictureWords & {
  id: string;
  /** The picture as we keep it, px. */
  width: number;
  height: number;
  /** The whole picture in a size for the screen. */
  shown: { src: string; width: number; height: number };
  focal: Focal;
  /** Last day (Hong Kong) of the rights, or ''. */
  lastDay: string;
};

/** The first instant without rights; undefined for a date that does not exist. */
const rightsUntil = (lastDay: string): number | null | undefined =>
  lastDay === '' ? null : isDate(lastDay) ? hkInstant(addDays(lastDay, 1)) : undefined;

/** One picture: point and crops above, words and rights below, saved together. */
export function PictureForm({ words, picture }: { words: DeskWords; picture: PictureRecord }) {
  const [focal, setFocal] = useState(picture.focal);
  const w = words.pictures;

  const save = (form: FormData): Promise<Result<unknown>> => {
    const until = rightsUntil(String(form.get('lastDay')));
    if (until === undefined) return Promise.resolve(fail('invalid', { fields: { rightsUntil: 'date' } }));
    const text = (name: string): string => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
    return send('edit-picture', {
      picture: picture.id,
      kind: text('kind'),
      alt: text('alt'),
      caption: text('caption'),
      credit: text('credit'),
      rightsUntil: until,
      focalX: focal.x,
      focalY: focal.y,
    });
  };

  return (
    <PictureShapes words={words} picture={picture} focal={focal} onMove={setFocal}>
      <h2 className="desk-row mb-3">{w.words}</h2>
      <ActionForm action={save} words={words} submit={w.save} doing={w.saving} done={w.saved}>
        <PictureWordFields words={words} picture={picture} />
        <TextField
          name="lastDay"
          reason="rightsUntil"
          type="date"
          label={w.rights}
          hint={w.rightsHelp}
          value={picture.lastDay}
        />
      </ActionForm>
    </PictureShapes>
  );
}

/** The picture with its point, beside it what every crop keeps, and below whatever else is said of it. */
export function PictureShapes({
  words,
  picture,
  focal,
  onMove,
  children,
}: {
  words: DeskWords;
  picture: PictureRecord;
  focal: Focal;
  onMove?: (focal: Focal) => void;
  children?: ReactNode;
}) {
  const w = words.pictures;
  return (
    <div className="grid gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
      <section aria-label={w.focal}>
        <FocalPoint words={w} {...picture.shown} focal={focal} onMove={onMove} />
      </section>
      <section aria-labelledby="crops" className="lg:row-span-2">
        <h2 id="crops" className="desk-row mb-3">
          {w.crops}
        </h2>
        <Crops
          words={w}
          width={picture.width}
          height={picture.height}
          src={picture.shown.src}
          focal={focal}
        />
      </section>
      {children && <section className="max-w-160 border-t border-rule pt-4">{children}</section>}
    </div>
  );
}
