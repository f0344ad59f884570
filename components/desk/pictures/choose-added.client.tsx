'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { fail, ok, type Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { query } from '../api';
import { FileField } from '../fields.client';
import type { ShownPicture } from '../writing/story-at-desk';
import { hereAlready } from './here-already';
import { lastCredit } from './last-credit';
import { acceptedTypes, PictureWordFields } from './picture-words.client';
import { sendPicture } from './send-picture';
import { saysSomething, toldByFile } from './told-by-file';

type Props = { words: DeskWords; onPick(picture: ShownPicture): void };

/** One that is here already: what is said of it, and the form again for whoever wants both (not of the same bytes). */
type Here = { picture: ShownPicture; says: string; again: FormData | null };

/** Adds a picture from this computer and chooses it. One that was here already is shown first, with its own words. */
export function ChooseAdded({ words, onPick }: Props) {
  const w = words.pictures;
  const [here, setHere] = useState<Here | null>(null);
  const [readIn, setReadIn] = useState(false);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const credit = field(frame.current, 'credit');
    if (credit?.value === '') credit.value = lastCredit();
  }, []);

  const add = async (form: FormData): Promise<Result<null>> => {
    setHere(null);
    if (!form.has('ask')) form.set('ask', 'yes');
    const added = await sendPicture(form);
    if (!added.ok) return added;
    const { picture, duplicate, alike } = added.value;
    const answer = await query<ShownPicture[]>('find-pictures', { ids: picture });
    if (!answer.ok) return answer;
    const [shown] = answer.value;
    if (!shown) return fail('not-found');
    if (!duplicate) onPick(shown);
    else setHere({ picture: shown, says: hereAlready(words, added.value), again: alike ? form : null });
    return ok(null);
  };

  /** Fills what is empty with what the file says of itself; its credit goes before the one that was used last. */
  const read = async (event: FormEvent<HTMLDivElement>): Promise<void> => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.name !== 'file') return;
    const [file] = target.files ?? [];
    if (!file) return;
    const told = await toldByFile(file);
    setReadIn(saysSomething(told));
    for (const [name, text] of Object.entries(told)) {
      const control = field(frame.current, name);
      const empty =
        control && (control.value === '' || (name === 'credit' && control.value === lastCredit()));
      if (empty && text !== '') control.value = text;
    }
  };

  return (
    <div ref={frame} className="max-w-120" onChange={(event) => void read(event)}>
      <ActionForm action={add} words={words} submit={w.addAndUse} doing={w.adding} refreshes={false}>
        <FileField name="file" label={w.file} accept={acceptedTypes} />
        {readIn && <p className="meta -mt-2 mb-4 text-ink-2">{words.library.readIn}</p>}
        <PictureWordFields words={words} more />
      </ActionForm>
      {here && (
        <div role="status" className="mt-4 border-t-3 border-ferry bg-mist p-3">
          <p className="ui mb-3">{here.says}</p>
          <div className="flex flex-wrap items-start gap-4">
            <img
              src={here.picture.src}
              width={here.picture.width}
              height={here.picture.height}
              alt={here.picture.alt}
              className="block h-24 w-36 bg-mist-2 object-cover"
            />
            <div className="min-w-0 flex-1">
              <p className="meta mb-2 break-words">{here.picture.caption || here.picture.alt || w.untold}</p>
              <p className="flex flex-wrap gap-3">
                <button type="button" className="button-quiet" onClick={() => onPick(here.picture)}>
                  {w.useThat}
                </button>
                {here.again && <AddAnyway words={words} form={here.again} add={add} />}
              </p>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

/** Sends the same form once more, and now without being asked. */
function AddAnyway({
  words,
  form,
  add,
}: {
  words: DeskWords;
  form: FormData;
  add: (form: FormData) => Promise<Result<null>>;
}) {
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    form.set('ask', 'no');
    await add(form);
  };
  return (
    <button
      type="button"
      className="button-quiet"
      aria-disabled={busy || undefined}
      onClick={() => void again()}
    >
      {busy ? words.pictures.adding : words.library.addAnyway}
    </button>
  );
}

function field(frame: HTMLElement | null, name: string): HTMLInputElement | HTMLTextAreaElement | null {
  const control = frame?.querySelector(`[name="${name}"]`);
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control : null;
}
