'use client';
/** Adds pictures to the library, one after another. What was refused says why and stays. */
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { pictureKinds } from '#db/pictures/model';
import { newId } from '#db/shared/id';
import { fail, type Failure } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { Refusals, SelectField, TextField } from '../fields.client';
import { useReady } from '../use-ready';
import { hereAlready } from './here-already';
import { lastCredit } from './last-credit';
import { acceptedTypes } from './picture-words.client';
import { rightsUntil } from './rights-end';
import { RightsFields } from './rights-fields.client';
import { sendPicture } from './send-picture';
import { toldByFile } from './told-by-file';
import { WaitingPicture, type Waiting } from './waiting-picture.client';

type AddedPicture = { picture: string; name: string; says: string };

/** One after another: each is read whole. */
async function taken(files: readonly File[]): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const file of files)
    waiting.push({ key: newId(), file, told: await toldByFile(file), state: 'waiting' });
  return waiting;
}

/** The one name that all files give, if they give one. */
function creditOfAll(waiting: readonly Waiting[]): string {
  const credits = new Set(waiting.map(({ told }) => told.credit));
  return credits.size === 1 ? ([...credits][0] ?? '') : '';
}

export function AddPictures({ words }: { words: DeskWords }) {
  const w = words.pictures;
  const router = useRouter();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [added, setAdded] = useState<AddedPicture[]>([]);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const chosen = useId();
  const ready = useReady();

  const take = (files: Iterable<File>): void => {
    // The list of an input is empty again before the files have been read.
    void taken([...files]).then((more) => {
      if (more.length === 0) return;
      setWaiting((before) => [...before, ...more]);
      setSaid('');
    });
  };
  useFilesFromAnywhere(take);

  const open = waiting.length > 0;
  const told = creditOfAll(waiting);
  const hasOwn = (one: Waiting): boolean => told === '' && one.told.credit !== '';
  useEffect(() => {
    const credit = creditIn(form.current);
    if (credit?.value === '' || credit?.value === lastCredit()) credit.value = told || lastCredit();
  }, [open, told]);

  const put = (key: string, change: Partial<Waiting>): void =>
    setWaiting((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)));

  /** Adds one; gives how it fared. */
  const sendOne = async (
    one: Waiting,
    fields: FormData,
    ask: boolean,
  ): Promise<'added' | 'here' | 'refused' | 'alike'> => {
    put(one.key, { state: 'adding', failure: undefined, alike: undefined });
    const until = rightsUntil(String(fields.get('lastDay')), String(fields.get('hour')));
    const result =
      until === undefined
        ? fail('invalid', { fields: { rightsUntil: 'date' } })
        : await sendPicture(formFor(one, fields, until, ask));
    if (!result.ok) {
      put(one.key, { state: 'refused', failure: result.error });
      return 'refused';
    }
    const { picture, duplicate, alike } = result.value;
    const says = duplicate ? hereAlready(words, result.value) : '';
    if (alike) {
      put(one.key, { state: 'alike', alike: { picture, says } });
      return 'alike';
    }
    setWaiting((before) => before.filter(({ key }) => key !== one.key));
    setAdded((before) => [...before, { picture, says, name: one.file.name }]);
    return duplicate ? 'here' : 'added';
  };

  const send = async (some: readonly Waiting[], ask: boolean): Promise<void> => {
    if (busy || !form.current) return;
    const fields = new FormData(form.current);
    setProblem(null);
    if (!some.every(hasOwn) && String(fields.get('credit')).trim() === '') {
      setProblem({ code: 'invalid', fields: { credit: 'required' } });
      creditIn(form.current)?.focus();
      return;
    }
    setBusy(true);
    const results = { added: 0, here: 0, refused: 0, alike: 0 };
    for (const [i, one] of some.entries()) {
      setSaid(fill(w.addingOne, { n: i + 1, all: some.length }));
      results[await sendOne(one, fields, ask)] += 1;
    }
    setBusy(false);
    const sentences = [
      results.added > 0 && fill(w.added, { n: results.added }),
      results.here > 0 && fill(words.library.hereAlready, { n: results.here }),
      results.refused + results.alike > 0 && fill(w.notAdded, { n: results.refused + results.alike }),
    ];
    setSaid(sentences.filter(Boolean).join(' '));
    if (results.added > 0) router.refresh();
  };

  return (
    <div className="mb-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          id={chosen}
          type="file"
          multiple
          accept={acceptedTypes}
          className="peer sr-only"
          disabled={busy || !ready}
          onChange={(event) => {
            take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <label
          htmlFor={chosen}
          className="button peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus"
        >
          {w.add}
        </label>
        <p className="meta max-w-120 text-ink-2">{w.addHelp}</p>
      </div>
      <p role="status" className="ui mt-2 font-strong empty:mt-0">
        {said}
      </p>
      {added.length > 0 && (
        <ul className="mt-1">
          {added.map(({ picture, says, name }, i) => (
            <li key={`${picture}-${i}`} className="meta py-1 text-ink-2">
              <a href={`/desk/pictures/${picture}`} className="text-link break-words">
                {name}
              </a>
              {says && ` ${says}`}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Refusals value={{ words, fields: problem?.fields ?? {} }}>
          <form
            ref={form}
            onSubmit={(event) => {
              event.preventDefault();
              void send(waiting, true);
            }}
            noValidate
            className="mt-4 bg-mist p-4"
          >
            <div className="grid gap-x-4 sm:grid-cols-2 md:max-w-160">
              <TextField name="credit" label={w.credit} hint={w.creditHelp} />
              <SelectField
                name="kind"
                label={w.kind}
                value="photo"
                options={pictureKinds.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
              />
            </div>
            <div className="md:max-w-160">
              <RightsFields words={words} lastDay="" hour="" />
            </div>
            <ul className="mb-4">
              {waiting.map((one) => (
                <WaitingPicture
                  key={one.key}
                  words={words}
                  one={one}
                  busy={busy}
                  ownCredit={hasOwn(one)}
                  onAnyway={() => void send([one], false)}
                  onTakeOut={() => setWaiting((before) => before.filter(({ key }) => key !== one.key))}
                />
              ))}
            </ul>
            <button type="submit" className="button" aria-disabled={busy || undefined}>
              {w.addNow}
            </button>
          </form>
        </Refusals>
      )}
    </div>
  );
}

function creditIn(form: HTMLFormElement | null): HTMLInputElement | null {
  const field = form?.elements.namedItem('credit');
  return field instanceof HTMLInputElement ? field : null;
}

/** What add-picture wants for one of the files: its own words, and the credit, kind and rights of all. */
function formFor(one: Waiting, fields: FormData, until: number | null, ask: boolean): FormData {
  const form = new FormData();
  form.set('file', one.file);
  for (const name of ['kind', 'credit']) form.set(name, String(fields.get(name) ?? ''));
  // Its own name, where the files of one form come from different hands.
  const own = String(fields.get(`credit-${one.key}`) ?? '').trim();
  if (own !== '') form.set('credit', own);
  for (const name of ['alt', 'caption', 'copyright', 'people', 'terms'])
    form.set(name, String(fields.get(`${name}-${one.key}`) ?? ''));
  if (until !== null) form.set('rightsUntil', String(until));
  form.set('ask', ask ? 'yes' : 'no');
  return form;
}

/** Files that are dropped anywhere on the page, or pasted. */
function useFilesFromAnywhere(take: (files: Iterable<File>) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      latest.current(event.dataTransfer.files);
    };
    const paste = (event: ClipboardEvent): void => latest.current(event.clipboardData?.files ?? []);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
}
