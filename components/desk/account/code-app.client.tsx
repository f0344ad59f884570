'use client';
import { useState } from 'react';
import type { Result } from '#db/shared/result';
import { ActionForm } from '../action-form.client';
import { Field } from '../fields.client';
import { codesIn, type StepWords } from './steps';

type Begun = { key: string; scan: { size: number; path: string } };

type Props = {
  words: StepWords;
  begin: () => Promise<Result<Begun>>;
  confirm: (form: FormData) => Promise<Result<unknown>>;
  onCodes: (codes: string[] | null) => void;
};

const isBegun = (value: unknown): value is Begun =>
  typeof value === 'object' && value !== null && 'key' in value && 'scan' in value;

/** Sets an app up: a picture to scan, and a code that shows that it works. */
export function CodeApp({ words, begin, confirm, onCodes }: Props) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const w = words.account.steps;
  if (!begun)
    return (
      <ActionForm
        action={begin}
        words={words}
        submit={w.appBegin}
        look="quiet"
        refreshes={false}
        onValue={(value) => setBegun(isBegun(value) ? value : null)}
      />
    );
  const { key, scan } = begun;
  return (
    <div className="bg-mist p-4">
      <p className="ui mb-3">{w.appScan}</p>
      <svg
        viewBox={`0 0 ${scan.size} ${scan.size}`}
        role="img"
        aria-label={w.appPicture}
        shapeRendering="crispEdges"
        className="scan mb-3 size-52 max-w-full"
      >
        <path d={scan.path} fill="currentColor" />
      </svg>
      <p className="field-label">{w.appKey}</p>
      <p className="ui mb-4 break-all">
        <code>{key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <ActionForm
        action={confirm}
        words={words}
        submit={w.appConfirm}
        refreshes={false}
        onValue={(value) => onCodes(codesIn(value))}
      >
        <Field name="code" label={w.appCode}>
          {(control) => (
            <input
              {...control}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              className="control max-w-40"
            />
          )}
        </Field>
      </ActionForm>
    </div>
  );
}
