import type { ReactNode } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';

export type SessionLine = {
  handle: string;
  browser: string;
  system: string;
  address: string;
  /** Times in words. */
  since: string;
  seen: string;
  isThis: boolean;
};

type Props = {
  words: Pick<DeskWords, 'failures' | 'reasons' | 'account' | 'named'>;
  sessions: readonly SessionLine[];
  end: (form: FormData) => Promise<Result<unknown>>;
  /** Below the list: how all are ended at once. */
  children?: ReactNode;
};

/** The browsers in which somebody is signed in, each of which can be signed out. */
export function SessionList({ words, sessions, end, children }: Props) {
  const w = words.account.sessions;
  const device = ({ browser, system }: SessionLine): string =>
    browser && system ? fill(w.device, { browser, system }) : browser || system || w.unknown;
  if (sessions.length === 0) return <p className="ui text-ink-2">{w.none}</p>;
  return (
    <>
      <ul className="border-t border-rule">
        {sessions.map((session) => (
          <li
            key={session.handle}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2"
          >
            <div className="min-w-0">
              <p className="ui break-words">
                {device(session)}
                {session.isThis && <strong className="meta text-ink-2"> {w.this}</strong>}
              </p>
              <p className="meta break-words text-ink-2">
                {fill(w.said, { since: session.since, seen: session.seen, address: session.address })}
              </p>
            </div>
            {!session.isThis && (
              <ActionForm
                action={end}
                words={words}
                submit={
                  <>
                    {w.end}
                    <span className="sr-only"> {device(session)}</span>
                  </>
                }
                look="quiet"
              >
                <input type="hidden" name="handle" value={session.handle} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {children}
    </>
  );
}
