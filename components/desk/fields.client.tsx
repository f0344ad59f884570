'use client';
/** Fields of the desk's forms: a label, a control, a hint, and why the newsroom refused what was typed. */
import { createContext, type FormEvent, type ReactNode, useContext, useId, useState } from 'react';

/** What was refused in the form around a field, and the words for it. */
export const Refusals = createContext<{
  words: { reasons: Record<string, ReactNode> };
  fields: Record<string, string>;
} | null>(null);

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What a refusal calls this field, where that is not its name. */
  reason?: string;
  /** Characters that are advised or allowed: how many there are is shown. */
  most?: number;
};

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function useProblem(name: string): ReactNode {
  const form = useContext(Refusals);
  const reason = form?.fields[name];
  return reason && (form.words.reasons[reason] ?? reason);
}

/** Why something was refused that has no control of its own, or several. */
export function Problem({ of }: { of: string }) {
  const problem = useProblem(of);
  return problem ? <p className="meta mt-1 w-full font-strong text-van">{problem}</p> : null;
}

/** The frame of a field; `children` draws the control. */
export function Field({
  name,
  label,
  hint,
  reason,
  most,
  start,
  children,
}: FieldProps & { start?: string; children: (control: Control) => ReactNode }) {
  const id = useId();
  const problem = useProblem(reason ?? name);
  const [length, setLength] = useState(start?.length ?? 0);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const count = (event: FormEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      setLength(event.target.value.length);
  };
  return (
    <div className="mb-4" onInput={most ? count : undefined}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': problem ? true : undefined })}
      {(hint || most) && (
        <p className="meta mt-1 flex justify-between gap-4 text-ink-3">
          <span id={`${id}-hint`}>{hint}</span>
          {most && (
            <span className={`flex-none ${length > most ? 'font-strong text-ochre' : ''}`}>
              {length}/{most}
            </span>
          )}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="meta mt-1 font-strong text-van">
          {problem}
        </p>
      )}
    </div>
  );
}

type TextProps = FieldProps & {
  value?: string;
  type?: 'text' | 'email' | 'date' | 'time' | 'datetime-local';
  autoComplete?: string;
  lang?: string;
};

export function TextField({ value = '', type = 'text', autoComplete = 'off', lang, ...field }: TextProps) {
  return (
    <Field {...field} start={value}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          type={type}
          defaultValue={value}
          autoComplete={autoComplete}
          lang={lang}
          className="control"
        />
      )}
    </Field>
  );
}

export function AreaField({
  value = '',
  rows = 3,
  lang,
  ...field
}: FieldProps & { value?: string; rows?: number; lang?: string }) {
  return (
    <Field {...field} start={value}>
      {(control) => (
        <textarea
          {...control}
          name={field.name}
          defaultValue={value}
          rows={rows}
          lang={lang}
          className="control"
        />
      )}
    </Field>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  value,
  options,
  onChoose,
  ...field
}: FieldProps & { value?: string; options: readonly Option[]; onChoose?: (value: string) => void }) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          name={field.name}
          defaultValue={value}
          onChange={onChoose && ((event) => onChoose(event.target.value))}
          className="control"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A name of a list that the page holds once (`names`: its id): typed, or chosen. */
export function NamedField({ names, ...field }: FieldProps & { names: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          name={field.name}
          type="text"
          list={names}
          autoComplete="off"
          className="control"
        />
      )}
    </Field>
  );
}

export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input {...control} name={field.name} type="file" accept={accept} className="control-file" />
      )}
    </Field>
  );
}

export function CheckField({
  name,
  label,
  value = false,
  of,
}: {
  name: string;
  label: string;
  value?: boolean;
  of?: string;
}) {
  const id = useId();
  const problem = useProblem(name);
  return (
    <div>
      <div className="flex min-h-10 items-center gap-2">
        <input
          id={id}
          type="checkbox"
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          name={name}
          value={of ?? 'yes'}
          defaultChecked={value}
          className="size-5 flex-none accent-ferry"
        />
        <label htmlFor={id} className="ui py-1">
          {label}
        </label>
      </div>
      {problem && (
        <p id={`${id}-problem`} className="meta font-strong text-van">
          {problem}
        </p>
      )}
    </div>
  );
}
