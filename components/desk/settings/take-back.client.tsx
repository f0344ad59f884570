'use client';
/** Says that something was saved, and takes it back by sending what was there before, unless a colleague changed it since. */
import type { ReactNode } from 'react';
import type { Result } from '#db/shared/result';
import { ActionForm } from '../action-form.client';
import type { FormEntries } from '../form-entries';

type Props<T> = {
  said: string;
  act: string;
  words: Parameters<typeof ActionForm>[0]['words'];
  send: (form: FormData) => Promise<Result<T>>;
  onDone: () => void;
  /** What the save made, which is taken back: what it left alone is left alone. */
  was?: FormEntries;
  /** What was there before, as hidden fields. */
  children: ReactNode;
};

export function TakeBack<T>({ said, act, words, send, onDone, was, children }: Props<T>) {
  return (
    <div role="status" className="ui mb-3 flex flex-wrap items-center gap-x-4 bg-mist px-3 py-2">
      <span className="wrap-anywhere">{said}</span>
      <ActionForm action={send} words={words} submit={act} look="quiet" was={was} onValue={onDone}>
        {children}
      </ActionForm>
    </div>
  );
}
