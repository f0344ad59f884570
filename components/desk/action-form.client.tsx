'use client';
/** A form of the desk: sends to a server action, says what was refused beside the field, and keeps what was typed. */
import { useRouter } from 'next/navigation';
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react';
import { type DeskWords } from '../words/desk';
import type { Failure, Result } from '#db/shared/result';

type FormState = {
  words: Pick<DeskWords, 'failures' | 'reasons'>;
  fields: Record<string, string>;
  prefix: string;
};

const Form = createContext<FormState | null>(null);

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  words: Pick<DeskWords, 'failures' | 'reasons'>;
  submit: string;
  /** Said beside the button once it went through. */
  done?: string;
  /** Empties the form once it went through. */
  clears?: boolean;
  quiet?: boolean;
  className?: string;
  children?: ReactNode;
  /** Shows something of the answer (an invitation link, say). */
  onValue?: (value: unknown) => void;
};

export function ActionForm(props: Props) {
  const {
    action,
    words,
    submit,
    done,
    clears = false,
    quiet = false,
    className = '',
    children,
    onValue,
  } = props;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [went, setWent] = useState(false);
  const [waiting, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const prefix = useId();
  const router = useRouter();

  const send = (event: FormEvent<HTMLFormElement>): void => {
    // Sent by hand, so that React does not empty the fields when something is refused.
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setWent(false);
    start(async () => {
      try {
        const result = await action(data);
        setFailure(result.ok ? null : result.error);
        if (!result.ok) return;
        setWent(true);
        if (clears) form.current?.reset();
        onValue?.(result.value);
        router.refresh();
      } catch {
        setFailure({ code: 'busy' });
      }
    });
  };

  return (
    <Form value={{ words, fields: failure?.fields ?? {}, prefix }}>
      <form ref={form} onSubmit={send} className={className} noValidate>
        {children}
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className={quiet ? 'button-quiet' : 'button'} disabled={waiting}>
            {submit}
          </button>
          <p role="status" className="meta text-ink-2">
            {went && done ? done : ''}
          </p>
        </div>
        {failure && (
          <p role="alert" className="ui mt-2 border-l-4 border-van bg-van-wash px-3 py-2 text-ink">
            {words.failures[failure.code]}
          </p>
        )}
      </form>
    </Form>
  );
}

type FieldProps = { name: string; label: string; hint?: string };

function useField(name: string): { id: string; problem: string | undefined } {
  const form = useContext(Form);
  const reason = form?.fields[name];
  const reasons: Record<string, string> = form?.words.reasons ?? {};
  return { id: `${form?.prefix}-${name}`, problem: reason && (reasons[reason] ?? reason) };
}

function Field({
  name,
  label,
  hint,
  children,
}: FieldProps & { children: (id: string, described: string | undefined) => ReactNode }) {
  const { id, problem } = useField(name);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children(id, described)}
      {hint && (
        <p id={`${id}-hint`} className="meta mt-1 text-ink-3">
          {hint}
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
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local';
  autoComplete?: string;
  lang?: string;
  readOnly?: boolean;
};

export function TextField({ value = '', type = 'text', autoComplete, lang, readOnly, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(id, described) => (
        <input
          id={id}
          name={field.name}
          type={type}
          defaultValue={value}
          autoComplete={autoComplete ?? 'off'}
          aria-describedby={described}
          lang={lang}
          readOnly={readOnly}
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
    <Field {...field}>
      {(id, described) => (
        <textarea
          id={id}
          name={field.name}
          defaultValue={value}
          rows={rows}
          lang={lang}
          aria-describedby={described}
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
  ...field
}: FieldProps & { value?: string; options: readonly Option[] }) {
  return (
    <Field {...field}>
      {(id, described) => (
        <select
          id={id}
          name={field.name}
          defaultValue={value}
          aria-describedby={described}
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
  const { id } = useField(of ? `${name}-${of}` : name);
  return (
    <div className="mb-3 flex min-h-6 items-center gap-2">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={of ?? 'yes'}
        defaultChecked={value}
        className="size-5 accent-ferry"
      />
      <label htmlFor={id} className="ui">
        {label}
      </label>
    </div>
  );
}
