'use client';
/** Writing a remark: plain text, colleagues named with @ from a list that stands under the field. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Anchor, Colleague } from '#db/review/model';
import type { Failure } from '#db/shared/result';
import { useCell, useWriting } from '../context';
import { hasFocus } from './has-focus';
import { keepWords, keptWords } from './talk';
import { SendFoot } from './send-foot.client';
import { useTalk } from './use-talk';
import { newId } from '#db/shared/id';

type Props = {
  label: string;
  /** What the words are kept under until they are sent. */
  place: string;
  under?: string;
  on?: Anchor;
  /** `here`: whoever wrote it is still at this field, and is to be led on from it. */
  onDone: (here: boolean) => void;
};

const MOST = 6;

/** What was typed after the @ before the caret; null when no name is being written. */
const naming = (before: string): string | null =>
  /(?:^|\s|[（「，。：])@([^\s@]*(?: [^\s@]*)?)$/u.exec(before)?.[1] ?? null;

export function RemarkField({ label, place, under, on, onDone }: Props) {
  const { words, user } = useWriting();
  const w = words.review;
  const { talk } = useTalk();
  const { colleagues } = useCell(talk.said);
  const at = `${user}:${talk.story}:${place}`;
  const [draft, setDraft] = useState(() => keptWords(at));
  const [caret, setCaret] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => field.current?.focus(), []);

  const write = (text: string): void => {
    const next = { ...draft, words: text };
    setDraft(next);
    keepWords(at, next);
  };
  const name = naming(draft.words.slice(0, caret));
  const offered =
    name === null
      ? []
      : colleagues
          .filter((one) => one.reads && one.id !== user)
          .filter((one) => one.name.toLowerCase().includes(name.toLowerCase()) && one.name !== name)
          .slice(0, MOST);

  const pick = (one: Colleague): void => {
    if (name === null) return;
    const start = caret - name.length;
    const text = `${draft.words.slice(0, start)}${one.name} ${draft.words.slice(caret).trimStart()}`;
    write(text);
    const end = start + one.name.length + 1;
    setCaret(end);
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end));
  };

  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const answer = await talk.add(draft.id, {
      words: draft.words,
      ...(under === undefined ? {} : { under }),
      ...(on === undefined ? {} : { on }),
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.error);
    keepWords(at, { id: draft.id, words: '' });
    setDraft({ id: newId(), words: '' });
    onDone(hasFocus(frame.current));
  };

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // The page's own Ctrl+Enter is for publishing.
      event.stopPropagation();
      void send();
    } else if (buttons.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const next = here + (event.key === 'ArrowDown' ? 1 : -1);
      if (here < 0 && event.key === 'ArrowUp') return;
      event.preventDefault();
      if (next < 0) field.current?.focus();
      else buttons[next]?.focus();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (here >= 0) field.current?.focus();
      else onDone(true);
    }
  };

  return (
    <div ref={frame} className="mt-2" onKeyDown={onKey}>
      <label htmlFor={id} className="field-label break-words">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        className="control"
        value={draft.words}
        aria-describedby={failure?.fields?.words ? `${id}-hint ${id}-failed` : `${id}-hint`}
        onChange={(event) => {
          write(event.target.value);
          setCaret(event.target.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
      />
      <p id={`${id}-hint`} className="meta mt-1 text-ink-3">
        {w.mentionHelp}
      </p>
      <p role="status" className="sr-only">
        {name === null ? '' : `${offered.length} ${words.write.found}`}
      </p>
      {offered.length > 0 && (
        <ul ref={list} aria-label={w.mentions} className="mt-1 border border-rule">
          {offered.map((one) => (
            <li key={one.id} className="border-b border-rule-soft last:border-b-0">
              <button
                type="button"
                className="ui flex min-h-9 w-full cursor-pointer items-baseline gap-2 px-2.5 py-1 text-left hover:bg-mist focus-visible:-outline-offset-2"
                onClick={() => pick(one)}
              >
                <span className="min-w-0 flex-1 wrap-anywhere">{one.name}</span>
                <span className="meta flex-none text-ink-3">{words.roles[one.role]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <SendFoot
        id={`${id}-failed`}
        failure={failure}
        busy={busy}
        send={w.send}
        keys="Control+Enter"
        onSend={() => void send()}
        onCancel={() => onDone(true)}
      />
    </div>
  );
}
