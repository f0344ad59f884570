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
import { DraftField, problemOf } from './draft-field.client';
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
  /** Somebody took it off the page while it was being written in here. */
  gone: boolean;
  /** Its words are being written in here, or no longer. */
  onWriting: (writing: boolean) => void;
};

export function UpdateRow(props: Props) {
  const { user, story, update, language, storyLanguage, words, may, onChanged, gone, onWriting } = props;
  const w = words.live;
  const [open, setOpen] = useState<'edit' | 'correct' | 'withdraw' | null>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { headline, body, author } = update.content;
  const name = headline || w.untitled;
  const { version } = update;

  /** Another thing is done, or nothing any more: what was refused before is over. */
  const turn = (to: typeof open): void => {
    setOpen(to);
    setFailure(null);
    onWriting(to === 'edit' || to === 'correct');
  };
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
            <button type="button" className={button} {...named(w.edit)} onClick={() => turn('edit')}>
              {w.edit}
            </button>
            {may.correct && (
              <button type="button" className={button} {...named(w.correct)} onClick={() => turn('correct')}>
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
            <button type="button" className={button} {...named(w.withdraw)} onClick={() => turn('withdraw')}>
              {w.withdraw}
            </button>
          </div>
        )}
        {(open === 'edit' || open === 'correct') && (
          <div className="mt-3">
            {gone && (
              <p role="alert" className="ui mb-3 border-l-4 border-ochre bg-mist px-3 py-2">
                {w.gone}
              </p>
            )}
            <UpdateForm
              act={open}
              place={{ user, story, target: `${open}:${update.id}` }}
              update={update}
              language={language}
              storyLanguage={storyLanguage}
              words={words}
              onSent={() => {
                turn(null);
                onChanged();
              }}
              onCancel={() => turn(null)}
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
            <DraftField
              id={`${id}-reason`}
              label={w.reason}
              value={reason}
              onChange={setReason}
              readOnly={busy}
              problem={problemOf(words, failure, 'reason')}
            />
            <div className="mt-3 flex flex-wrap gap-3">
              <button type="submit" className="button-danger" aria-disabled={busy || undefined}>
                {w.withdrawNow}
              </button>
              <button type="button" className="button-quiet" onClick={() => turn(null)}>
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
