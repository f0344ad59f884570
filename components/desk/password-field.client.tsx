'use client';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { DeskWords } from '../words/desk';
import { Both } from './both';
import { Field, type FieldProps } from './fields.client';
import { useReady } from './use-ready';

type Props = FieldProps & {
  autoComplete: 'current-password' | 'new-password';
  /** Of whoever is signed in; without them both languages are said, because nobody knows yet who reads. */
  words?: DeskWords['signIn'];
};

/** A password, with a way to see it and a word when Caps Lock is on. */
export function PasswordField({ autoComplete, words, ...field }: Props) {
  const said = (key: 'show' | 'hide' | 'capsLock'): ReactNode =>
    words ? words[key] : <Both of={({ signIn }) => signIn[key]} />;
  const [shown, setShown] = useState(false);
  // Without scripts there is no button that does nothing.
  const ready = useReady();
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent<HTMLInputElement>): void =>
    setCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field {...field}>
      {(control) => (
        <>
          <div className="flex gap-2">
            <input
              {...control}
              name={field.name}
              type={shown ? 'text' : 'password'}
              autoComplete={autoComplete}
              required
              spellCheck={false}
              autoCapitalize="none"
              onKeyDown={look}
              onKeyUp={look}
              className="control"
            />
            {ready && (
              <button type="button" className="button-quiet flex-none" onClick={() => setShown(!shown)}>
                {said(shown ? 'hide' : 'show')}
              </button>
            )}
          </div>
          <p role="status" className="meta mt-1 font-strong text-ochre empty:mt-0">
            {capsLock && said('capsLock')}
          </p>
        </>
      )}
    </Field>
  );
}
