'use client';
import { useRef, useState } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import { type SessionLine, SessionList } from './account/session-list';
import { ActionForm } from './action-form.client';
import type { Option } from './fields.client';
import { limitSaid } from './limits';
import { RightsFields } from './rights-fields.client';

type Act = (form: FormData) => Promise<Result<unknown>>;

type Props = {
  words: Pick<DeskWords, 'failures' | 'reasons' | 'users' | 'roles' | 'named' | 'account'>;
  user: {
    id: string;
    name: string;
    email: string;
    role: keyof DeskWords['roles'];
    /** Ids of the sections that rights are limited to; null = all. */
    sections: string[] | null;
    suspended: boolean;
    /** When they were last here, in words; null when never. */
    lastSeen: string | null;
    isSelf: boolean;
    /** The name of their byline; null where they have none. */
    signs: string | null;
    sessions: readonly SessionLine[];
    /** Second steps, in words. */
    steps: string;
    hasSteps: boolean;
  };
  roles: readonly Option[];
  sections: readonly Option[];
  actions: { setRole: Act; suspend: Act; endSession: Act; endEverywhere: Act; takeSteps: Act };
};

/** One account: who it is, and what a chief editor may do with it. Suspending asks once more, and says what it does. */
export function UserRow({ words, user, roles, sections, actions }: Props) {
  const [open, setOpen] = useState<'role' | 'suspend' | 'sessions' | 'steps' | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const w = words.users;
  const close = (): void => {
    setOpen(null);
    first.current?.focus();
  };
  const limit = limitSaid(user.sections, sections, w);
  const said = [
    words.roles[user.role],
    ...(limit === null ? [] : [limit]),
    ...(user.signs === null ? [] : [fill(w.signs, { name: user.signs })]),
    user.lastSeen === null ? w.never : fill(w.lastSeen, { when: user.lastSeen }),
    user.steps,
  ];
  const sessionCount = fill(words.account.sessions.of, { n: user.sessions.length });
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-[1_1_16rem]">
          <p className="desk-row break-words">
            {user.name}
            {user.isSelf && <span className="meta text-ink-3"> {w.you}</span>}
          </p>
          <p className="meta break-words text-ink-2">
            {user.suspended && <strong className="text-van">{w.suspended} · </strong>}
            {user.email} · {said.join(' · ')}
          </p>
        </div>
        {!user.isSelf && (
          <div className="flex flex-wrap gap-2">
            {user.sessions.length > 0 && (
              <button
                type="button"
                className="button-quiet"
                aria-expanded={open === 'sessions'}
                aria-label={fill(words.named, { act: sessionCount, name: user.name })}
                onClick={() => setOpen(open === 'sessions' ? null : 'sessions')}
              >
                {sessionCount}
              </button>
            )}
            {user.hasSteps && (
              <button
                type="button"
                className="button-quiet"
                aria-expanded={open === 'steps'}
                aria-label={fill(words.named, { act: words.account.steps.take, name: user.name })}
                onClick={() => setOpen(open === 'steps' ? null : 'steps')}
              >
                {words.account.steps.take}
              </button>
            )}
            <button
              ref={first}
              type="button"
              className="button-quiet"
              aria-expanded={open === 'role'}
              aria-label={fill(words.named, { act: w.change, name: user.name })}
              onClick={() => setOpen(open === 'role' ? null : 'role')}
            >
              {w.change}
            </button>
            {user.suspended ? (
              <ActionForm
                action={actions.suspend}
                words={words}
                submit={w.restore}
                named={fill(words.named, { act: w.restore, name: user.name })}
                look="quiet"
              >
                <input type="hidden" name="user" value={user.id} />
                <input type="hidden" name="suspended" value="no" />
              </ActionForm>
            ) : (
              <button
                type="button"
                className="button-quiet"
                aria-expanded={open === 'suspend'}
                aria-label={fill(words.named, { act: w.suspend, name: user.name })}
                onClick={() => setOpen(open === 'suspend' ? null : 'suspend')}
              >
                {w.suspend}
              </button>
            )}
          </div>
        )}
      </div>
      {open === 'sessions' && (
        <div className="mt-3 max-w-160 bg-mist p-4">
          <SessionList words={words} sessions={user.sessions} end={actions.endSession}>
            <div className="mt-4">
              <ActionForm
                action={actions.endEverywhere}
                words={words}
                submit={words.account.sessions.endTheirs}
                look="quiet"
                onValue={close}
              >
                <input type="hidden" name="user" value={user.id} />
              </ActionForm>
            </div>
          </SessionList>
        </div>
      )}
      {open === 'steps' && (
        <div className="mt-3 max-w-160 bg-mist p-4">
          <p className="ui mb-3">{fill(words.account.steps.takeHelp, { name: user.name })}</p>
          <ActionForm
            action={actions.takeSteps}
            words={words}
            submit={words.account.steps.takeNow}
            look="danger"
            onValue={close}
          >
            <input type="hidden" name="user" value={user.id} />
          </ActionForm>
        </div>
      )}
      {open === 'role' && (
        <ActionForm
          action={actions.setRole}
          words={words}
          submit={w.changeNow}
          onValue={close}
          className="mt-3 max-w-160 bg-mist p-4"
        >
          <input type="hidden" name="user" value={user.id} />
          <RightsFields words={w} roles={roles} sections={sections} rights={user} />
        </ActionForm>
      )}
      {open === 'suspend' && (
        <div className="mt-3 max-w-160 bg-mist p-4">
          <p className="ui mb-3">{fill(w.suspendHelp, { name: user.name })}</p>
          <ActionForm
            action={actions.suspend}
            words={words}
            submit={fill(w.suspendNow, { name: user.name })}
            look="danger"
            onValue={close}
          >
            <input type="hidden" name="user" value={user.id} />
            <input type="hidden" name="suspended" value="yes" />
          </ActionForm>
        </div>
      )}
    </li>
  );
}
