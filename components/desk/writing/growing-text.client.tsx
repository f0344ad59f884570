'use client';
/** A line of text that grows with its words, without a box. One paragraph: pasted line breaks become spaces. */
import type { KeyboardEvent } from 'react';
import { oneLine } from './one-line';

type Props = {
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Type and colour. */
  className: string;
  lang?: string | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean;
  /** One of the lines that Enter and Backspace go through (line-keys.ts). */
  line?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  describedBy?: string | undefined;
};

export function GrowingText(props: Props) {
  const { id, label, value, onChange, className, lang, placeholder, readOnly, line, onKeyDown } = props;
  return (
    // The words stand twice: the second, unseen, gives the field its height.
    <div className={`growing ${className}`} data-shown={value || placeholder} lang={lang}>
      <textarea
        id={id}
        rows={1}
        aria-label={label}
        aria-describedby={props.describedBy}
        value={value}
        placeholder={placeholder}
        readOnly={readOnly}
        data-line={line ? '' : undefined}
        spellCheck
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(oneLine(event.target.value))}
      />
    </div>
  );
}
