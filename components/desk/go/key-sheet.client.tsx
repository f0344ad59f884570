'use client';
/** All keys of the desk, on one sheet. */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { DeskListWords } from '../../words/desk-list-en';
import type { DeskToolsWords } from '../../words/desk-tools-en';
import { lettersAreOn, setLetters } from './typing';

type Words = DeskToolsWords['keys'];
type ListWords = DeskListWords['keys'];
type Row<Name> = readonly [Name, readonly string[]];

const LIST: readonly Row<keyof ListWords['rows']>[] = [
  ['down', ['j']],
  ['up', ['k']],
  ['open', ['Enter']],
  ['select', ['x']],
  ['assign', ['a']],
  ['peek', ['p']],
  ['new', ['n']],
  ['undoMany', ['Ctrl', 'Z']],
];

const GROUPS: readonly { name: keyof Words['groups']; rows: readonly Row<keyof Words['rows']>[] }[] = [
  {
    name: 'anywhere',
    rows: [
      ['go', ['Ctrl', 'K']],
      ['keys', ['?']],
      ['search', ['/']],
      ['today', ['g', 't']],
      ['stories', ['g', 's']],
      ['front', ['g', 'f']],
      ['quotes', ['g', 'q']],
      ['pictures', ['g', 'p']],
    ],
  },
  {
    name: 'writing',
    rows: [
      ['bold', ['Ctrl', 'B']],
      ['italic', ['Ctrl', 'I']],
      ['link', ['Ctrl', 'K']],
      ['subhead', ['Ctrl', 'Alt', '2']],
      ['numbered', ['Ctrl', 'Shift', '7']],
      ['list', ['Ctrl', 'Shift', '8']],
      ['quote', ['Ctrl', 'Shift', '9']],
      ['lineBreak', ['Shift', 'Enter']],
      ['plain', ['Ctrl', 'Shift', 'V']],
      ['find', ['Ctrl', 'F']],
      ['style', ['Ctrl', '.']],
      ['comment', ['Ctrl', 'Alt', 'M']],
      ['suggest', ['Ctrl', 'Alt', 'G']],
      ['write', ['Ctrl', '\\']],
      ['undo', ['Ctrl', 'Z']],
      ['redo', ['Ctrl', 'Y']],
    ],
  },
  {
    name: 'habits',
    rows: [
      ['slash', ['/']],
      ['subheadHabit', ['##', 'Space']],
      ['listHabit', ['-', 'Space']],
      ['numberedHabit', ['1.', 'Space']],
      ['quoteHabit', ['>', 'Space']],
      ['dividerHabit', ['---']],
    ],
  },
];

type Props = { words: Words; list: ListWords; onClose: () => void };

export function KeySheet({ words, list, onClose }: Props) {
  const [letters, setOn] = useState(lettersAreOn);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="go-sheet"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id={title} className="desk-title">
          {words.title}
        </h2>
        <button type="button" className="button-quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <p className="meta mb-2 text-ink-3">{words.about}</p>
      <label className="ui mb-3 flex min-h-8 items-center gap-2">
        <input
          type="checkbox"
          className="size-4.5 accent-ferry"
          checked={letters}
          onChange={(event) => {
            setLetters(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {list.letters}
      </label>
      {GROUPS.slice(0, 1).map(({ name, rows }) => (
        <Group key={name} title={words.groups[name]} rows={rows} names={words.rows} />
      ))}
      <Group title={list.group} rows={LIST} names={list.rows} />
      {GROUPS.slice(1).map(({ name, rows }) => (
        <Group key={name} title={words.groups[name]} rows={rows} names={words.rows} />
      ))}
    </dialog>
  );
}

function Group<Name extends string>({
  title,
  rows,
  names,
}: {
  title: string;
  rows: readonly Row<Name>[];
  names: Readonly<Record<Name, string>>;
}) {
  return (
    <section className="mb-4">
      <h3 className="ui mb-1 font-strong">{title}</h3>
      <dl>
        {rows.map(([row, keys]) => (
          <div key={row} className="ui flex items-baseline gap-4 border-t border-rule-soft py-1">
            <dt className="min-w-0 flex-1">{names[row]}</dt>
            <dd className="flex flex-none gap-1">
              {keys.map((key, i) => (
                <kbd key={i} className="meta border border-rule px-1.5">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
