import type { ReactNode } from 'react';
import { isoHk, nearTime } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeliveryLine } from '#db/webhooks/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant that the page shows, ms UTC. */
  t: number;
  delivery: DeliveryLine;
  /** Goes with the form that tries it again: whose message it is. */
  of: Readonly<Record<string, string>>;
  send: (form: FormData) => Promise<Result<unknown>>;
  /** What it told, where its type alone does not say that. */
  told?: ReactNode;
};

/** One message that left the house: what it told, how it stands, and once it was given up the way to try it again. */
export function Delivery({ words, language, t, delivery, of, send, told }: Props) {
  const w = words.webhooks;
  const troubles: Record<string, string> = w.troubles;
  const when = (at: number): string => nearTime(at, t, language);
  const { id, type, story, state, at, attempts, trouble } = delivery;
  return (
    <li className="ui flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-rule-soft py-2">
      {told ?? (
        <span className="min-w-40" lang="en-HK">
          {type}
        </span>
      )}
      <span className={state === 'given-up' ? 'font-strong text-van' : 'text-ink-2'}>
        {w.states[state]} <time dateTime={isoHk(at)}>{when(at)}</time>
      </span>
      <span className="meta text-ink-3">
        {attempts === 1 ? w.attempts.one : fill(w.attempts.many, { n: attempts })}
      </span>
      {trouble !== '' && (
        <span className="meta wrap-anywhere text-ink-2" lang={troubles[trouble] ? undefined : 'en-HK'}>
          {troubles[trouble] ?? trouble}
        </span>
      )}
      {story !== null && (
        <a href={`/desk/stories/${story}`} className="text-link">
          {w.story}
        </a>
      )}
      {state === 'given-up' && (
        <ActionForm
          action={send}
          words={{ failures: words.failures, reasons: words.reasons }}
          submit={
            <>
              <span aria-hidden="true">{w.again}</span>
              <span className="sr-only">{fill(w.againNamed, { type, when: when(at) })}</span>
            </>
          }
          look="quiet"
        >
          {Object.entries({ ...of, delivery: id }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </ActionForm>
      )}
    </li>
  );
}
