'use client';
/** One field of an update, and why the newsroom refused what was typed in it. */
import type { ReactNode, Ref } from 'react';
import type { Failure } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { Problem } from '../writing/details/fields.client';
import { manyLines, oneLine } from '../writing/one-line';

/** Why a field was refused, as a sentence; a text is refused by its blocks. */
export function problemOf(words: DeskWords, failure: Failure | null, field: string): string | undefined {
  const reasons: Record<string, string> = words.reasons;
  const all = Object.entries(failure?.fields ?? {});
  const [, reason] = all.find(([name]) => name === field || name.startsWith(`${field}.`)) ?? [];
  return reason && (reasons[reason] ?? reason);
}

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  readOnly: boolean;
  problem: string | undefined;
  lang?: string;
  /** Lines of a text; one line without. */
  rows?: number;
  /** How it is written: stands below it. */
  help?: ReactNode;
  input?: Ref<HTMLInputElement>;
};

export function DraftField({ id, label, problem, onChange, rows, help, input, ...more }: Props) {
  const shared = {
    ...more,
    id,
    className: 'control',
    'aria-invalid': problem ? true : undefined,
    'aria-describedby':
      [problem && `${id}-problem`, help !== undefined && `${id}-help`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {rows === undefined ? (
        <input
          {...shared}
          ref={input}
          autoComplete="off"
          onChange={({ target }) => onChange(oneLine(target.value))}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={({ target }) => onChange(manyLines(target.value))} />
      )}
      <Problem id={`${id}-problem`} text={problem} />
      {help !== undefined && (
        <p id={`${id}-help`} className="meta mt-1 text-ink-3">
          {help}
        </p>
      )}
    </div>
  );
}
