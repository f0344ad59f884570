'use client';
import { useEffect, useRef, useState } from 'react';
import { fail, ok, type Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { query } from '../api';
import { FileField } from '../fields.client';
import type { ShownPicture } from '../writing/story-at-desk';
import { lastCredit } from './last-credit';
import { acceptedTypes, PictureWordFields } from './picture-words.client';
import { sendPicture } from './send-picture';

type Props = { words: DeskWords; onPick(picture: ShownPicture): void };

/** Adds a picture from this computer and chooses it. One that was here already is shown first, with its own words. */
export function ChooseAdded({ words, onPick }: Props) {
  const w = words.pictures;
  const [here, setHere] = useState<ShownPicture | null>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const credit = frame.current?.querySelector<HTMLInputElement>('input[name="credit"]');
    if (credit && credit.value === '') credit.value = lastCredit();
  }, []);

  const add = async (form: FormData): Promise<Result<null>> => {
    setHere(null);
    const added = await sendPicture(form);
    if (!added.ok) return added;
    const { picture, duplicate } = added.value;
    const answer = await query<ShownPicture[]>('find-pictures', { ids: picture });
    if (!answer.ok) return answer;
    const [shown] = answer.value;
    if (!shown) return fail('not-found');
    if (duplicate) setHere(shown);
    else onPick(shown);
    return ok(null);
  };

  return (
    <div ref={frame} className="max-w-120">
      <ActionForm action={add} words={words} submit={w.addAndUse} doing={w.adding} refreshes={false}>
        <FileField name="file" label={w.file} accept={acceptedTypes} />
        <PictureWordFields words={words} />
      </ActionForm>
      {here && (
        <div role="status" className="mt-4 border-t-3 border-ferry bg-mist p-3">
          <p className="ui mb-3">{w.duplicate}</p>
          <div className="flex flex-wrap items-start gap-4">
            <img
              src={here.src}
              width={here.width}
              height={here.height}
              alt={here.alt}
              className="block h-24 w-36 bg-mist-2 object-cover"
            />
            <div className="min-w-0 flex-1">
              <p className="meta mb-2 break-words">{here.caption || here.alt || w.untold}</p>
              <button type="button" className="button-quiet" onClick={() => onPick(here)}>
                {w.useThat}
              </button>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
