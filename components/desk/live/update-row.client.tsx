'use client';
/** A posted update in the list: its words, and what can be done to it. */
import { useId, useState } from 'react';
import type { DeskUpdate } from '#db/live/views';
import { clockTime, isoHk, shortDate } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { Failure } from '#db/shared/result';
import { bodyText } from '#db/stories/blocks';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { send } from '../api';
import { UpdateForm } from './update-form.client';

type Props = {
  user: string;
  story: string;
  update: DeskUpdate;
  language: Language;
  storyLanguage: Language;
  words: DeskWords;
  may: { post: boolean; correct: boolean };
  onChanged: () => void;
};

export function UpdateRow({ user, story, update, language, storyLanguage, words, may, onChanged }: Props) {
  const w = words.live;
  const [open, setOpen] = useState<'edit' | 'correct' | 'withdraw' | null>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { headline, body, author } = update.content;
  const name = headline || w.untitled;
  const { version } = update;

  const act = async (
    command: 'mark-update' | 'withdraw-update',
    more: Record<string, unknown>,
  ): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await send(command, { update: update.id, version, ...more });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok || answer.error.code === 'stale') onChanged();
  };
  const mark = (more: Partial<Pick<DeskUpdate, 'pinned' | 'keyEvent'>>): void => {
    const { pinned, keyEvent } = update;
    void act('mark-update', { pinned, keyEvent, ...more });
  };
  const named = (label: string) => ({ 'aria-label': fill(words.named, { act: label, name }) });
  const button = 'button-quiet min-h-9';

  return (
    <li className="border-b border-rule py-4 first:border-t">
      <article aria-labelledby={id}>
        <p className="meta flex flex-wrap gap-x-3 text-ink-3">
          <time dateTime={isoHk(update.at)} className="font-strong tabular-nums">
            {clockTime(update.at, language)}, {shortDate(update.at, language)}
          </time>
          <span>{author}</span>
          {update.pinned && <span className="font-strong text-ink">{w.isPinned}</span>}
          {update.keyEvent && <span className="font-strong text-ink">{w.keyEvent}</span>}
        </p>
        <h3 id={id} className="desk-row mt-1 break-words" lang={headline ? tagOf(storyLanguage) : undefined}>
          {name}
        </h3>
        {open !== 'edit' && open !== 'correct' && (
          <p
            className="ui mt-1 max-w-200 break-words whitespace-pre-wrap text-ink-2"
            lang={tagOf(storyLanguage)}
          >
            {bodyText(body)}
          </p>
        )}
        {may.post && open === null && (
          <div className="mt-3 flex flex-wrap gap-2">
            <button type="button" className={button} {...named(w.edit)} onClick={() => setOpen('edit')}>
              {w.edit}
            </button>
            {may.correct && (
              <button
                type="button"
                className={button}
                {...named(w.correct)}
                onClick={() => setOpen('correct')}
              >
                {w.correct}
              </button>
            )}
            <button
              type="button"
              className={button}
              {...named(update.pinned ? w.unpin : w.pin)}
              onClick={() => mark({ pinned: !update.pinned })}
            >
              {update.pinned ? w.unpin : w.pin}
            </button>
            <button
              type="button"
              className={button}
              {...named(update.keyEvent ? w.unmakeKey : w.makeKey)}
              onClick={() => mark({ keyEvent: !update.keyEvent })}
            >
              {update.keyEvent ? w.unmakeKey : w.makeKey}
            </button>
            <button
              type="button"
              className={button}
              {...named(w.withdraw)}
              onClick={() => setOpen('withdraw')}
            >
              {w.withdraw}
            </button>
          </div>
        )}
        {(open === 'edit' || open === 'correct') && (
          <div className="mt-3">
            <UpdateForm
              act={open}
              place={{ user, story, target: `${open}:${update.id}` }}
              update={update}
              language={language}
              storyLanguage={storyLanguage}
              words={words}
              onSent={() => {
                setOpen(null);
                onChanged();
              }}
              onCancel={() => setOpen(null)}
            />
          </div>
        )}
        {open === 'withdraw' && (
          <form
            className="mt-3 max-w-200"
            onSubmit={(event) => {
              event.preventDefault();
              void act('withdraw-update', { reason });
            }}
          >
            <label htmlFor={`${id}-reason`} className="field-label">
              {w.reason}
            </label>
            <input
              id={`${id}-reason`}
              className="control"
              value={reason}
              autoComplete="off"
              onChange={(event) => setReason(event.target.value)}
            />
            <div className="mt-3 flex flex-wrap gap-3">
              <button type="submit" className="button-danger" aria-disabled={busy || undefined}>
                {w.withdrawNow}
              </button>
              <button type="button" className="button-quiet" onClick={() => setOpen(null)}>
                {w.cancel}
              </button>
            </div>
          </form>
        )}
        {failure && (
          <p role="alert" className="ui mt-3 border-l-4 border-van bg-van-wash px-3 py-2 text-ink">
            {words.failures[failure.code]}
          </p>
        )}
      </article>
    </li>
  );
}
