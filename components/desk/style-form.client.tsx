'use client';
/** The list of house style as a form: a row for each word, new ones at the top. */
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import type { StyleRule } from '#db/style/model';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import { ActionForm } from './action-form.client';

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  words: DeskWords;
  rules: readonly StyleRule[];
};

type Row = StyleRule & { key: string; fresh: boolean };

/** A row is known by what is kept in it: it begins anew when that changes, and keeps what is typed in it when another does. */
const rowsOf = (rules: readonly StyleRule[]): readonly Row[] =>
  rules.map((rule) => ({ ...rule, key: JSON.stringify(rule), fresh: false }));

export function StyleForm({ action, words, rules }: Props) {
  const w = words.tools.style;
  const id = useId();
  const [rows, setRows] = useState(() => rowsOf(rules));
  const [next, setNext] = useState(0);
  const [seen, setSeen] = useState(rules);
  /** The rows were sent and kept: what comes next holds those that were added here. */
  const [sent, setSent] = useState(false);
  if (rules !== seen) {
    setSeen(rules);
    setSent(false);
    if (sent || JSON.stringify(rules) !== JSON.stringify(seen)) {
      const waiting = sent ? [] : rows.filter(({ fresh }) => fresh);
      setRows([...waiting, ...rowsOf(rules)]);
    }
  }
  const add = (): void => {
    const fresh = { language: 'en', wrong: '', right: '', note: '' } as const;
    setRows([{ ...fresh, key: `new ${next}`, fresh: true }, ...rows]);
    setNext(next + 1);
  };
  const save = async (form: FormData): Promise<Result<unknown>> => {
    const result = await action(form);
    if (result.ok) setSent(true);
    return result;
  };
  return (
    <ActionForm action={save} words={words} submit={w.save} done={w.saved} className="max-w-200">
      <button type="button" className="button-quiet mb-4" onClick={add}>
        {w.add}
      </button>
      {rows.length === 0 && <p className="ui mb-4 text-ink-3">{w.none}</p>}
      {rows.map(({ key, language, wrong, right, note }) => (
        <fieldset
          key={key}
          className="mb-3 grid gap-2 border-t border-rule pt-2 sm:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1.4fr)_auto] sm:items-end"
        >
          <legend className="sr-only">{wrong || w.newRule}</legend>
          <div>
            <label htmlFor={`${id}-${key}-language`} className="field-label">
              {w.language}
            </label>
            <select id={`${id}-${key}-language`} name="language" defaultValue={language} className="control">
              <option value="en">{words.languages.en}</option>
              <option value="zh">{words.languages.zh}</option>
            </select>
          </div>
          {(
            [
              ['wrong', w.wrong, wrong, 80],
              ['right', w.right, right, 80],
              ['note', w.note, note, 200],
            ] as const
          ).map(([name, label, value, most]) => (
            <div key={name}>
              <label htmlFor={`${id}-${key}-${name}`} className="field-label">
                {label}
              </label>
              <input
                id={`${id}-${key}-${name}`}
                name={name}
                className="control"
                lang={tagOf(language)}
                maxLength={most}
                autoComplete="off"
                defaultValue={value}
              />
            </div>
          ))}
          <button
            type="button"
            className="button-quiet"
            aria-label={fill(w.remove, { wrong: wrong || w.newRule })}
            onClick={() => setRows(rows.filter((row) => row.key !== key))}
          >
            {words.write.remove}
          </button>
        </fieldset>
      ))}
    </ActionForm>
  );
}
