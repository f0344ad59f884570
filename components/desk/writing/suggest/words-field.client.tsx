'use client';
/** Other words for a passage: the field begins with the words that are there. */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { passageAt } from '#db/review/place';
import { newId } from '#db/shared/id';
import type { Failure } from '#db/shared/result';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import { printable } from '../inlines';
import { hasFocus } from '../review/has-focus';
import { SendFoot } from '../review/send-foot.client';
import { useTalk } from '../review/use-talk';
import { isUnsaved } from '../saving';
import { type Asking, passageOf } from './suggesting';

/** Characters of the text that tell where words are put in. */
const NEAR = 24;

/** One line: a suggestion stays in its paragraph. */
const oneLine = (text: string): string => printable(text).replace(/[\n\t]+/g, ' ');

export function WordsField({ asking, onDone }: { asking: Asking; onDone: (here: boolean) => void }) {
  const { words: all, sitting, readOnly } = useWriting();
  const w = all.suggest;
  const { talk } = useTalk();
  const { block, from, to } = asking;
  const [id] = useState(newId);
  const [words, setWords] = useState(asking.words);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const at = useId();
  // Before the key that began it reaches the page: its character is the first of the field.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const before =
    block.text
      .slice(Math.max(0, from - NEAR), from)
      .split('\n')
      .at(-1) ?? '';
  const label =
    to > from
      ? fill(w.instead, { quote: block.text.slice(from, to) })
      : before.trim() === ''
        ? fill(w.putInFirst, { after: block.text.slice(from, from + NEAR).split('\n')[0] ?? '' })
        : fill(w.putIn, { before });

  const send = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    const { saver } = sitting;
    // What the words stand in is known to the server first.
    if (!readOnly && isUnsaved(saver.state())) await saver.flush();
    const passage = passageOf(asking, words);
    const answer = await talk.suggest(id, passageAt(block, passage.from, passage.to), words);
    setBusy(false);
    if (answer.ok) onDone(hasFocus(frame.current));
    else setFailure(answer.error);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      // The page's own Ctrl+Enter is for publishing.
      event.stopPropagation();
      void send();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onDone(true);
    }
  };

  return (
    <div ref={frame} className="mb-4 border-l-3 border-ferry pl-3" onKeyDown={onKey}>
      <label htmlFor={at} className="field-label break-words">
        {label}
      </label>
      <textarea
        ref={field}
        id={at}
        rows={2}
        className="control"
        value={words}
        aria-describedby={failure?.fields?.words ? `${at}-hint ${at}-failed` : `${at}-hint`}
        onChange={(event) => setWords(oneLine(event.target.value))}
      />
      <p id={`${at}-hint`} className="meta mt-1 text-ink-3">
        {to > from ? w.fieldHelp : w.fieldHelpIn}
      </p>
      <SendFoot
        id={`${at}-failed`}
        failure={failure}
        busy={busy}
        send={w.send}
        onSend={() => void send()}
        onCancel={() => onDone(true)}
      />
    </div>
  );
}
