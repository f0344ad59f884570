'use client';
/** “Go or do”: one field for stories, people, pages and what can be done here. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Language, tagOf } from '#db/shared/languages';
import type { DeskToolsWords } from '../../words/desk-tools-en';
import { fill } from '../../words/fill';
import { query } from '../api';
import { type Act, actsHere } from './acts';
import type { Place } from './desk-keys.client';

type Props = {
  words: DeskToolsWords['go'];
  untitled: string;
  places: readonly Place[];
  onKeys: () => void;
  onClose: () => void;
};

/** What the server finds (app: desk/api/go-to). */
type Found = {
  stories: readonly { id: string; headline: string; language: Language }[];
  people: readonly { id: string; name: string; nameZh: string }[];
};

type Line = { key: string; kind: string; name: string; lang?: string; run: () => void };

const NOTHING: Found = { stories: [], people: [] };

async function ask(q: string): Promise<{ q: string; all: Found }> {
  const answer = await query<Found>('go-to', { q });
  return { q, all: answer.ok ? answer.value : NOTHING };
}

const PAUSE_MS = 150;
const MOST_ACTS = 6;

export function GoSheet({ words, untitled, places, onKeys, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  const [typed, setTyped] = useState('');
  /** What was found, and for which words: an answer may be older than what stands in the field. */
  const [found, setFound] = useState<{ q: string; all: Found }>({ q: '', all: NOTHING });
  const [at, setAt] = useState(0);
  const [acts] = useState(actsHere);
  const wanted = typed.trim().toLowerCase();

  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  useEffect(() => {
    let late = false;
    const timer = setTimeout(
      () => void ask(typed.trim()).then((answer) => !late && setFound(answer)),
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [typed]);

  const has = (name: string): boolean => name.toLowerCase().includes(wanted);
  const go = (href: string) => () => location.assign(href);
  const act = ({ id, name, run }: Act): Line => ({
    key: `act-${id}`,
    kind: words.act,
    name,
    // The sheet gives the focus back first: what follows may put it somewhere.
    run: () => {
      onClose();
      setTimeout(run);
    },
  });
  const here = [...acts.map(act), { key: 'keys', kind: words.act, name: words.keys, run: onKeys }];
  const linesWith = (all: Found): Line[] => [
    ...here.filter(({ name }) => has(name)).slice(0, wanted === '' ? MOST_ACTS : undefined),
    ...places
      .filter(({ name }) => has(name))
      .map(({ id, name, href }): Line => ({ key: `place-${id}`, kind: words.page, name, run: go(href) })),
    ...all.stories.map(({ id, headline, language }): Line => ({
      key: id,
      kind: words.story,
      name: headline || untitled,
      lang: tagOf(language),
      run: go(`/desk/stories/${id}`),
    })),
    ...all.people.map(({ id, name, nameZh }): Line => ({
      key: id,
      kind: words.person,
      name: nameZh ? `${name} ${nameZh}` : name,
      run: go(`/desk/topics#person-${id}`),
    })),
  ];
  const lines = linesWith(found.all);
  const place = Math.min(at, Math.max(0, lines.length - 1));

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = (place + by + lines.length) % lines.length;
      setAt(next);
      document.getElementById(`${field}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const q = typed.trim();
      if (found.q === q) lines[place]?.run();
      // Never the first of an older answer.
      else void ask(q).then(({ all }) => linesWith(all)[place]?.run());
    }
  };

  return (
    <dialog
      ref={dialog}
      className="go-sheet"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <label htmlFor={field} className="field-label">
        {words.what}
      </label>
      <input
        id={field}
        type="text"
        role="combobox"
        aria-expanded={lines.length > 0}
        aria-controls={lines.length > 0 ? `${field}-list` : undefined}
        aria-activedescendant={lines.length > 0 ? `${field}-${place}` : undefined}
        aria-describedby={`${field}-help`}
        autoComplete="off"
        className="control"
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
      />
      <p role="status" className="sr-only">
        {fill(words.found, { n: lines.length })}
      </p>
      {lines.length > 0 && (
        <ul id={`${field}-list`} role="listbox" aria-label={words.title} className="mt-2">
          {lines.map((line, i) => (
            <li
              key={line.key}
              id={`${field}-${i}`}
              role="option"
              aria-selected={i === place}
              className="ui flex min-h-10 cursor-pointer items-baseline gap-3 border-b border-rule-soft px-2 py-2 aria-selected:bg-wash pointer-coarse:min-h-11"
              onClick={line.run}
            >
              <span className="min-w-0 flex-1 wrap-anywhere" lang={line.lang}>
                {line.name}
              </span>
              <span className="meta flex-none text-ink-3">{line.kind}</span>
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 && <p className="ui py-2">{words.nothing}</p>}
      <div className="mt-2 flex items-center justify-between gap-4">
        <p id={`${field}-help`} className="meta text-ink-3">
          {words.help}
        </p>
        <button type="button" className="button-quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
