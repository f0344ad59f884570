'use client';
/** Servers from which nobody may follow: added by name, taken away, and either taken back at once. */
import { useState } from 'react';
import type { BlockedHost } from '#db/federation/views';
import { nearTime } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import { TakeBack } from './take-back.client';

type Done = { kind: 'blocked'; host: string; dropped: number } | { kind: 'unblocked'; host: string };

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant that the page shows, ms UTC. */
  t: number;
  hosts: readonly BlockedHost[];
  block: (form: FormData) => Promise<Result<{ host: string; dropped: number }>>;
  unblock: (form: FormData) => Promise<Result<{ host: string }>>;
};

export function BlockedHosts({ words, language, t, hosts, block, unblock }: Props) {
  const w = words.blocked;
  const said = { failures: words.failures, reasons: { ...words.reasons, ...w.reasons } };
  const [done, setDone] = useState<Done | null>(null);
  const put = async (form: FormData): Promise<Result<unknown>> => {
    const result = await block(form);
    if (result.ok) setDone({ kind: 'blocked', ...result.value });
    return result;
  };
  const drop = async (form: FormData): Promise<Result<unknown>> => {
    const result = await unblock(form);
    if (result.ok) setDone({ kind: 'unblocked', ...result.value });
    return result;
  };
  const sentence = (): string => {
    if (done?.kind !== 'blocked') return fill(w.unblocked, { host: done?.host ?? '' });
    const { host, dropped } = done;
    const which = dropped === 0 ? w.blocked.none : dropped === 1 ? w.blocked.one : w.blocked.many;
    return fill(which, { host, n: dropped });
  };
  return (
    <section className="mt-8" aria-labelledby="blocked-hosts">
      <h2 id="blocked-hosts" className="desk-row">
        {w.title}
      </h2>
      <p className="ui mt-1 mb-3 max-w-160 text-ink-2">{w.about}</p>
      {done && (
        <TakeBack
          said={sentence()}
          act={done.kind === 'blocked' ? w.undo : w.again}
          words={said}
          send={done.kind === 'blocked' ? unblock : block}
          onDone={() => setDone(null)}
        >
          <input type="hidden" name="host" value={done.host} />
        </TakeBack>
      )}
      <ActionForm action={put} words={said} submit={w.block} clears className="mb-4 max-w-100">
        <TextField name="host" label={w.host} hint={w.hostHelp} />
      </ActionForm>
      {hosts.length === 0 && <p className="ui text-ink-2">{w.none}</p>}
      <ul>
        {hosts.map(({ host, actorName, at }) => (
          <li
            key={host}
            className="ui flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-rule py-2.5 last:border-b"
          >
            <span className="min-w-0 wrap-anywhere">
              <span lang="en-HK">{host}</span>
              <span className="meta block text-ink-3">
                {fill(w.by, { who: actorName, when: nearTime(at, t, language) })}
              </span>
            </span>
            <ActionForm
              action={drop}
              words={said}
              submit={
                <>
                  <span aria-hidden="true">{w.unblock}</span>
                  <span className="sr-only">{fill(w.unblockNamed, { host })}</span>
                </>
              }
              look="quiet"
            >
              <input type="hidden" name="host" value={host} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
