'use client';
/** Boxed fields of the details panel, bound to the story on the screen. */
import { type ChangeEvent, type ReactNode, useId } from 'react';
import { tagOf } from '#db/shared/languages';
import { isTextField } from '#db/stories/merge-fields';
import { useContent, useStory, useWriting } from '../context';
import { oneLine } from '../one-line';
import { useProblem } from '../story-fields.client';

type TextFieldName =
  | 'kicker'
  | 'place'
  | 'lifespan'
  | 'backstory'
  | 'shortHeadline'
  | 'searchHeadline'
  | 'searchDescription'
  | 'socialHeadline';

type Props = {
  field: TextFieldName;
  label: string;
  id?: string;
  rows?: number;
  placeholder?: string;
  /** What it is for. */
  hint?: string;
};

export function Problem({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p id={id} className="meta mt-1 font-strong text-van">
      {text}
    </p>
  ) : null;
}

/** A line of the story in a box. */
export function BoundText({ field, label, id, rows = 1, placeholder, hint }: Props) {
  const { sitting, readOnly, withoutPen } = useWriting();
  const content = useContent();
  const { story } = useStory();
  const problem = useProblem(field);
  const own = useId();
  const at = id ?? own;
  const shared = {
    id: at,
    className: 'control',
    lang: tagOf(story.language),
    value: content[field] ?? '',
    placeholder,
    readOnly: readOnly || (withoutPen && isTextField(field)),
    'aria-invalid': problem ? true : undefined,
    'aria-describedby':
      [hint && `${at}-hint`, problem && `${at}-problem`].filter(Boolean).join(' ') || undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      sitting.draft.change({ [field]: oneLine(event.target.value) }),
  };
  return (
    <div>
      <label htmlFor={at} className="field-label">
        {label}
      </label>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      {hint && (
        <p id={`${at}-hint`} className="meta mt-1 text-ink-3">
          {hint}
        </p>
      )}
      <Problem id={`${at}-problem`} text={problem} />
    </div>
  );
}

type SelectProps = {
  label: string;
  id?: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
};

export function BoundSelect({ label, id, value, onChange, children }: SelectProps) {
  const { readOnly } = useWriting();
  const own = useId();
  const at = id ?? own;
  return (
    <div>
      <label htmlFor={at} className="field-label">
        {label}
      </label>
      <select
        id={at}
        className="control"
        value={value}
        disabled={readOnly}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
