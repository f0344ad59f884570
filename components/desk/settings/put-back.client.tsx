'use client';
/** Puts one change back as it was, from its line in the log; says so where something newer stands there. */
import { useState } from 'react';
import type { PutBackState } from '#db/putting-back/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';

type Props = {
  words: Pick<DeskWords, 'failures' | 'reasons' | 'putBack'>;
  line: number;
  state: PutBackState;
  /** The button among many: whose change, and of when. */
  named: string;
  act: (form: FormData) => Promise<Result<unknown>>;
};

export function PutBack({ words: { failures, reasons, putBack: w }, line, state, named, act }: Props) {
  const [done, setDone] = useState(false);
  return (
    <div className="mt-2">
      {state === 'open' && (
        <ActionForm
          action={act}
          words={{ failures, reasons }}
          submit={
            <>
              <span aria-hidden="true">{w.act}</span>
              <span className="sr-only">{named}</span>
            </>
          }
          look="quiet"
          onValue={() => setDone(true)}
        >
          <input type="hidden" name="line" value={line} />
        </ActionForm>
      )}
      {state === 'newer' && !done && <p className="meta text-ink-2">{w.newer}</p>}
      <p role="status" className="meta text-ink-2 empty:hidden">
        {done && state === 'newer' ? w.done : ''}
      </p>
    </div>
  );
}
