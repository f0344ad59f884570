'use client';
/** The desk of a live story: whether it runs, the composer, and what has been posted. */
import { useCallback, useEffect, useState } from 'react';
import type { DeskUpdate, LiveAtDesk } from '#db/live/views';
import type { LiveState } from '#db/live/model';
import { dateAndTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';
import type { Failure } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { query, send } from '../api';
import { useReady } from '../use-ready';
import { UpdateForm } from './update-form.client';
import { UpdateRow } from './update-row.client';

type Props = {
  /** User id: drafts on this computer belong to one person. */
  user: string;
  opened: LiveAtDesk;
  language: Language;
  words: DeskWords;
};

/** Colleagues post too: the list looks again this often, ms. */
const LOOK_AGAIN = 10_000;

/** The rows: what is posted, and what somebody writes in here although it was taken off the page meanwhile. */
function useRows(updates: readonly DeskUpdate[]) {
  const [held, setHeld] = useState<readonly DeskUpdate[]>([]);
  const gone = held.filter(({ id }) => updates.every((update) => update.id !== id));
  return {
    // Of one instant as the server gave them.
    rows: [
      ...updates.map((update) => ({ update, gone: false })),
      ...gone.map((update) => ({ update, gone: true })),
    ].sort((a, b) => b.update.at - a.update.at),
    hold: (update: DeskUpdate, writing: boolean): void =>
      setHeld((before) => [...before.filter(({ id }) => id !== update.id), ...(writing ? [update] : [])]),
  };
}

function useLive(opened: LiveAtDesk): [LiveAtDesk, () => void] {
  const [at, setAt] = useState(opened);
  const { id } = opened.story;
  const look = useCallback(() => {
    void query<LiveAtDesk>('read-live', { story: id }).then((answer) => {
      if (answer.ok) setAt(answer.value);
    });
  }, [id]);
  useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = setInterval(again, LOOK_AGAIN);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [look]);
  return [at, look];
}

export function LiveDesk({ user, opened, language, words }: Props) {
  const w = words.live;
  const [at, look] = useLive(opened);
  const [ending, setEnding] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ready = useReady();
  const [composing, setComposing] = useState(false);
  const { story, state, since, updates, may } = at;
  const { rows, hold } = useRows(updates);

  const turn = async (to: LiveState): Promise<void> => {
    setEnding(false);
    const answer = await send('set-live-state', { story: story.id, state: to });
    setFailure(answer.ok ? null : answer.error);
    look();
  };

  return (
    <>
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-rule py-3">
        <p role="status" className="ui">
          <strong className={state === 'live' ? 'text-van' : ''}>{w.states[state]}</strong>{' '}
          {since !== null && (
            <span className="text-ink-2">{fill(w.since, { when: dateAndTime(since, language) })}</span>
          )}
        </p>
        {may.post && state === 'live' && (
          <button type="button" className="button-quiet" onClick={() => void turn('paused')}>
            {w.pause}
          </button>
        )}
        {may.post && state !== 'live' && (
          <button type="button" className="button-quiet" onClick={() => void turn('live')}>
            {state === 'paused' ? w.resume : w.reopen}
          </button>
        )}
        {may.post && state !== 'ended' && !ending && (
          <button type="button" className="button-quiet" onClick={() => setEnding(true)}>
            {w.end}
          </button>
        )}
        <span className="ml-auto flex flex-wrap gap-x-5">
          {story.path && (
            <a
              href={encodePath(story.path)}
              target="_blank"
              rel="noopener"
              className="text-link ui inline-flex min-h-10 items-center"
            >
              {w.view}
            </a>
          )}
          <a href={`/desk/stories/${story.id}`} className="text-link ui inline-flex min-h-10 items-center">
            {w.toStory}
          </a>
        </span>
      </div>
      {ending && (
        <div
          role="group"
          aria-label={w.end}
          className="mb-6 max-w-200 border-l-4 border-van bg-van-wash px-4 py-3"
        >
          <p className="ui">{w.endSure}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <button type="button" className="button-danger" onClick={() => void turn('ended')}>
              {w.endNow}
            </button>
            <button type="button" className="button-quiet" onClick={() => setEnding(false)}>
              {w.cancel}
            </button>
          </div>
        </div>
      )}
      {failure && (
        <p role="alert" className="ui mb-6 border-l-4 border-van bg-van-wash px-3 py-2">
          {words.failures[failure.code]}
        </p>
      )}
      {story.path === null && (
        <p className="ui mb-6 border-l-4 border-ochre bg-mist px-3 py-2">{w.notPublic}</p>
      )}
      {!may.post && <p className="ui mb-6 border-l-4 border-ochre bg-mist px-3 py-2">{w.readOnly}</p>}
      {may.post && (state !== 'ended' || composing) && (
        <section aria-labelledby="compose" className="mb-10">
          <h2 id="compose" className="desk-row mb-3">
            {w.compose}
          </h2>
          {state === 'ended' && (
            <p role="alert" className="ui mb-4 max-w-200 border-l-4 border-ochre bg-mist px-3 py-2">
              {words.failures['live-ended']}
            </p>
          )}
          {ready && (
            <UpdateForm
              act="post"
              place={{ user, story: story.id, target: 'new' }}
              update={null}
              language={language}
              storyLanguage={story.language}
              words={words}
              onSent={look}
              onWords={setComposing}
            />
          )}
        </section>
      )}
      <section aria-labelledby="posted">
        <h2 id="posted" className="desk-row mb-3">
          {w.list}
        </h2>
        {rows.length === 0 && <p className="ui text-ink-2">{w.none}</p>}
        <ul>
          {rows.map(({ update, gone }) => (
            <UpdateRow
              key={update.id}
              user={user}
              story={story.id}
              update={update}
              language={language}
              storyLanguage={story.language}
              words={words}
              may={may}
              onChanged={look}
              gone={gone}
              onWriting={(writing) => hold(update, writing)}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
