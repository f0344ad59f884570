'use client';
/** One note or comment with its answers, and what can be done with it. */
import { useRef, useState } from 'react';
import type { Remark, Thread } from '#db/review/model';
import type { Failure } from '#db/shared/result';
import { fill } from '../../../words/fill';
import { useCell, useContent, useStory, useWriting } from '../context';
import { Failed } from '../publish/failed.client';
import { shortTime } from '../standing';
import { hasFocus } from './has-focus';
import { showPassage } from './passages';
import { RemarkField } from './remark-field.client';
import { threadId, useTalk } from './use-talk';

function Said({ remark }: { remark: Remark }) {
  const { words, sitting, language, user } = useWriting();
  const systems: Record<string, string> = words.systems;
  const { id, name } = remark.author;
  return (
    <>
      <p className="meta text-ink-2">
        <strong>{id.startsWith('system:') ? (systems[name] ?? name) : name}</strong>
        {id === user && ` ${words.review.you}`} · {shortTime(remark.at, sitting.now(), language)}
        {remark.kind === 'return' && ` · ${words.review.returnedNote}`}
      </p>
      <p className="ui break-words whitespace-pre-line">{remark.words}</p>
    </>
  );
}

/** The words that a comment is about; they are kept when they are gone from the text. */
function Quoted({ thread }: { thread: Thread }) {
  const { words } = useWriting();
  const { talk } = useTalk();
  const here = useCell(talk.placed).has(thread.id);
  const { body } = useContent();
  if (!thread.on) return null;
  const { quote, block } = thread.on;
  const kind = body.find(({ id }) => id === block)?.kind ?? 'paragraph';
  return (
    <>
      {quote === '' ? (
        <p className="meta mb-1 text-ink-2">
          {fill(words.review.wholeBlock, { kind: words.write.kinds[kind] })}
        </p>
      ) : (
        <blockquote className="meta mb-1 line-clamp-3 break-words text-ink-2">“{quote}”</blockquote>
      )}
      {!here && !thread.settled && <p className="meta mb-1 font-strong text-ochre">{words.review.gone}</p>}
    </>
  );
}

export function ThreadItem({ thread }: { thread: Thread }) {
  const { words, sitting, language } = useWriting();
  const { may } = useStory();
  const w = words.review;
  const { talk, editor } = useTalk();
  const here = useCell(talk.placed).has(thread.id);
  const [answering, setAnswering] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const first = fill(words.named, { act: thread.author.name, name: thread.words.slice(0, 40) });
  const named = (act: string): string => fill(words.named, { act, name: first });
  const settle = async (): Promise<void> => {
    const answer = await talk.settle(thread.id, thread.settled === null);
    setFailure(answer.ok ? null : answer.error);
    if (hasFocus(item.current)) item.current?.focus();
  };
  return (
    <li
      ref={item}
      id={threadId(thread.id)}
      tabIndex={-1}
      aria-label={first}
      className="mb-4 border-l-3 border-ochre pl-3 data-settled:border-rule"
      data-settled={thread.settled ? '' : undefined}
    >
      <Quoted thread={thread} />
      <Said remark={thread} />
      {thread.answers.length > 0 && (
        <ul className="mt-2 ml-3">
          {thread.answers.map((answer) => (
            <li key={answer.id} className="mt-2">
              <Said remark={answer} />
            </li>
          ))}
        </ul>
      )}
      {thread.settled && (
        <p className="meta mt-1 text-ink-3">
          {fill(w.settledBy, {
            name: thread.settled.by.name,
            when: shortTime(thread.settled.at, sitting.now(), language),
          })}
        </p>
      )}
      <div className="mt-1 flex flex-wrap gap-x-4">
        {thread.on && here && editor && (
          <button
            type="button"
            className="quiet-act"
            aria-label={named(w.show)}
            onClick={() => showPassage(editor, thread.id)}
          >
            {w.show}
          </button>
        )}
        {may.comment && (
          <>
            <button
              type="button"
              className="quiet-act"
              aria-label={named(w.answer)}
              aria-expanded={answering}
              onClick={() => setAnswering(!answering)}
            >
              {w.answer}
            </button>
            <button
              type="button"
              className="quiet-act"
              aria-label={named(thread.settled ? w.reopen : w.settle)}
              onClick={() => void settle()}
            >
              {thread.settled ? w.reopen : w.settle}
            </button>
          </>
        )}
      </div>
      <Failed failure={failure} />
      {answering && (
        <RemarkField
          label={fill(w.answerTo, { name: thread.author.name })}
          place={thread.id}
          under={thread.id}
          onDone={(here) => {
            setAnswering(false);
            if (here) item.current?.focus();
          }}
        />
      )}
    </li>
  );
}

/** Open threads, and the resolved ones folded away. */
export function ThreadList({ threads, none }: { threads: readonly Thread[]; none: string }) {
  const w = useWriting().words.review;
  const open = threads.filter(({ settled }) => !settled);
  const settled = threads.filter((thread) => thread.settled);
  return (
    <>
      {open.length === 0 ? (
        <p className="meta text-ink-3">{none}</p>
      ) : (
        <ul>
          {open.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <details className="mt-2">
          <summary className="ui min-h-9 cursor-pointer py-1.5">
            {fill(w.settled, { n: settled.length })}
          </summary>
          <ul className="mt-2">
            {settled.map((thread) => (
              <ThreadItem key={thread.id} thread={thread} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
