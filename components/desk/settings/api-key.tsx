import type { ApiKey } from '#db/api/model';
import { hkInstant, isoHk, longDate, nearTime } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { CheckField } from '../fields.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant that the page shows, ms UTC. */
  t: number;
  item: ApiKey;
  revoke: (form: FormData) => Promise<Result<unknown>>;
};

/** A key that opens something: whose it is, how it begins, when it was used, and the way to take it back. */
export function ApiKeyEntry({ words, language, t, item, revoke }: Props) {
  const w = words.api;
  const { id, name, prefix, actorName, at, lastUsedOn } = item;
  const day = lastUsedOn === null ? undefined : hkInstant(lastUsedOn);
  return (
    <li className="border-t border-rule py-4 last:border-b">
      <h3 className="desk-row">{name}</h3>
      <p className="ui mt-1">
        {w.begins} <code>{prefix}…</code>
      </p>
      <p className="meta mt-1 text-ink-3">
        {fill(w.by, { who: actorName, when: nearTime(at, t, language) })}
        {' · '}
        {day === undefined ? (
          w.never
        ) : (
          <time dateTime={isoHk(day)}>{fill(w.used, { day: longDate(day, language) })}</time>
        )}
      </p>
      <details className="mt-2">
        <summary className="ui min-h-9 cursor-pointer py-1.5">{w.revoke}</summary>
        <p className="ui mt-1 mb-2 max-w-100 text-ink-2">{w.revokeHelp}</p>
        <ActionForm
          action={revoke}
          words={{ failures: words.failures, reasons: words.reasons }}
          submit={fill(w.revokeNow, { name })}
          look="danger"
        >
          <input type="hidden" name="key" value={id} />
          <CheckField name="sure" label={w.revokeSure} />
        </ActionForm>
      </details>
    </li>
  );
}
