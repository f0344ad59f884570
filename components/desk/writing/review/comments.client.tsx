'use client';
/** Comments on passages, in the order of the text; and notes about the whole story. */
import { useRef, useState } from 'react';
import type { Thread } from '#db/review/model';
import { fill } from '../../../words/fill';
import { useCell, useContent, useStory, useWriting } from '../context';
import { Group } from '../details/group.client';
import { passagesIn } from './passages';
import { RemarkField } from './remark-field.client';
import { ThreadList } from './thread.client';
import { beginComment, useTalk } from './use-talk';

export function Comments() {
  const { words } = useWriting();
  const w = words.review;
  const { talk, editor } = useTalk();
  const { may } = useStory();
  const { body } = useContent();
  const asking = useCell(talk.asking);
  const { threads } = useCell(talk.said);
  // Drawn again when passages were found anew.
  useCell(talk.placed);
  const [hint, setHint] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const places = editor && !editor.isDestroyed ? passagesIn(editor) : new Map<string, { from: number }>();
  const place = ({ id }: Thread): number => places.get(id)?.from ?? Number.MAX_SAFE_INTEGER;
  const comments = threads.filter(({ kind }) => kind === 'comment').sort((a, b) => place(a) - place(b));
  const kind = body.find(({ id }) => id === asking?.block)?.kind ?? 'paragraph';
  return (
    <Group title={w.comments}>
      {may.comment && (
        <>
          <button
            ref={button}
            type="button"
            className="button-quiet mb-2"
            aria-keyshortcuts="Control+Alt+M"
            // The chosen words stay chosen.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setHint(!beginComment({ talk, editor }))}
          >
            {w.comment}
          </button>
          {!asking && (
            <p role="status" className={`meta mb-3 ${hint ? 'font-strong text-ochre' : 'text-ink-3'}`}>
              {hint ? w.chooseFirst : w.commentHelp}
            </p>
          )}
          {asking && (
            <div className="mb-4 border-l-3 border-ochre pl-3">
              <RemarkField
                key={`${asking.block}:${asking.offset}:${asking.quote}`}
                label={
                  asking.quote === ''
                    ? fill(w.commentOnBlock, { kind: words.write.kinds[kind] })
                    : fill(w.commentOn, { quote: asking.quote })
                }
                place="comment"
                on={asking}
                onDone={(here) => {
                  talk.asking.set(null);
                  if (!here) return;
                  if (editor) editor.commands.focus();
                  else button.current?.focus();
                }}
              />
            </div>
          )}
        </>
      )}
      <ThreadList threads={comments} none={w.noComments} />
    </Group>
  );
}

export function Notes() {
  const { words } = useWriting();
  const w = words.review;
  const { talk } = useTalk();
  const { may } = useStory();
  const { threads } = useCell(talk.said);
  const [writing, setWriting] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Group title={w.notes} note={<span className="meta text-ink-3">{w.notesHelp}</span>}>
      <ThreadList threads={threads.filter(({ kind }) => kind !== 'comment')} none={w.noNotes} />
      {may.comment && !writing && (
        <button ref={button} type="button" className="button-quiet mt-2" onClick={() => setWriting(true)}>
          {w.writeNote}
        </button>
      )}
      {writing && (
        <RemarkField
          label={w.note}
          place="note"
          onDone={(here) => {
            setWriting(false);
            if (here) requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
    </Group>
  );
}
