'use client';
/** An hour in words, with what was understood beside it. */
import { useId } from 'react';
import type { Language } from '#db/shared/languages';
import { timeAndWait, timeInWords } from '../writing/standing';
import { readWhen } from '../writing/publish/when-words';

/** The instant that words name (ms UTC); undefined for none, or none to come. */
export function hourOf(words: string, now: number): number | undefined {
  const found = readWhen(words, now);
  return found.kind === 'at' ? found.at : undefined;
}

/** An instant as words that are understood again. */
export const asTyped = (at: number, language: Language): string =>
  timeInWords(at, language).replaceAll('\u00a0', ' ');

type Props = {
  label: string;
  help: string;
  unknown: string;
  value: string;
  now: number;
  language: Language;
  onChange: (words: string) => void;
  onCommit?: (words: string) => void;
};

export function HourField({ label, help, unknown, value, now, language, onChange, onCommit }: Props) {
  const id = useId();
  const at = hourOf(value, now);
  const bad = value.trim() !== '' && at === undefined;
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="control"
        autoComplete="off"
        maxLength={100}
        value={value}
        aria-invalid={bad || undefined}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onCommit && (() => onCommit(value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onCommit?.(value);
        }}
      />
      <p
        id={`${id}-said`}
        aria-live="polite"
        className={`meta mt-1 ${bad ? 'font-strong text-van' : 'text-ink-2'}`}
      >
        {bad ? unknown : at === undefined ? help : timeAndWait(at, now, language)}
      </p>
    </div>
  );
}
