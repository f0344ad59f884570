'use client';
/** The redirects of a page of the list; one that is taken away can be put back at once. */
import { useState } from 'react';
import type { Redirect } from '#db/redirects/model';
import { nearTime } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { Icon } from '../../ui/icon';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TakeBack } from './take-back.client';

type Kept = { path: string; target: string };

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant that the page shows, ms UTC. */
  t: number;
  items: readonly Redirect[];
  remove: (form: FormData) => Promise<Result<Kept>>;
  putBack: (form: FormData) => Promise<Result<Kept>>;
};

export function RedirectList({ words, language, t, items, remove, putBack }: Props) {
  const w = words.redirects;
  const said = { failures: words.failures, reasons: { ...words.reasons, ...w.reasons } };
  const [removed, setRemoved] = useState<Kept | null>(null);
  const drop = async (form: FormData): Promise<Result<Kept>> => {
    const result = await remove(form);
    if (result.ok) setRemoved(result.value);
    return result;
  };
  return (
    <>
      {removed && (
        <TakeBack
          said={fill(w.removed, { path: removed.path })}
          act={w.putBack}
          words={said}
          send={putBack}
          onDone={() => setRemoved(null)}
        >
          <input type="hidden" name="path" value={removed.path} />
          <input type="hidden" name="target" value={removed.target} />
        </TakeBack>
      )}
      <ul>
        {items.map(({ path, target, actorName, at }) => (
          <li
            key={path}
            className="ui grid gap-x-6 gap-y-1 border-t border-rule py-2.5 last:border-b md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] md:items-center"
          >
            <span className="wrap-anywhere">{path}</span>
            <span className="wrap-anywhere">
              <Icon name="forward" />{' '}
              <a href={target} className="text-link">
                {target}
              </a>
              <span className="meta block text-ink-3">
                {fill(w.by, { who: actorName, when: nearTime(at, t, language) })}
              </span>
            </span>
            <ActionForm
              action={drop}
              words={said}
              submit={
                <>
                  <span aria-hidden="true">{w.remove}</span>
                  <span className="sr-only">{fill(w.removeNamed, { path })}</span>
                </>
              }
              look="quiet"
            >
              <input type="hidden" name="path" value={path} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </>
  );
}
