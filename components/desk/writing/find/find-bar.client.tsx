'use client';
/** Find and replace: a row above the text, over headline, standfirst, points, text and captions of the lead. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { closeHistory, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import type { StoryContent } from '#db/stories/model';
import { fill } from '../../../words/fill';
import { useContent, useWriting } from '../context';
import { fieldId } from '../field-names';
import { foundPlaces, markFound, type Place } from './marks';
import { findAll, type Found, replaceAllIn } from './search';

/** A place outside of the text: in which line of the story. */
type InField = Found & { field: 'kicker' | 'headline' | 'standfirst' | 'point'; point: number };
type Hit = { kind: 'field'; at: InField } | { kind: 'text'; at: Place; n: number };

const LINES = ['kicker', 'headline', 'standfirst'] as const;

function inFields(content: StoryContent, words: string, matchCase: boolean): InField[] {
  const found: InField[] = LINES.flatMap((field) =>
    findAll(content[field], words, matchCase).map((place) => ({ ...place, field, point: 0 })),
  );
  content.points.forEach((text, point) =>
    found.push(
      ...findAll(text, words, matchCase).map((place): InField => ({ ...place, field: 'point', point })),
    ),
  );
  return found;
}

type Fields = Pick<StoryContent, 'kicker' | 'headline' | 'standfirst' | 'points'>;

const fieldsOf = ({ kicker, headline, standfirst, points }: StoryContent): Fields => ({
  kicker,
  headline,
  standfirst,
  points,
});

const lineOf = ({ field, point }: InField): HTMLTextAreaElement | null => {
  const line =
    field === 'point'
      ? document.querySelectorAll('[data-column] li textarea')[point]
      : document.getElementById(fieldId(field));
  return line instanceof HTMLTextAreaElement ? line : null;
};

type Props = { editor: Editor; onClose: () => void };

export function FindBar({ editor, onClose }: Props) {
  const { words, sitting, readOnly, withoutPen } = useWriting();
  const w = words.tools.find;
  const content = useContent();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => chosen(editor));
  const [by, setBy] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<{ n: number; fields: Fields; inText: boolean; doc: unknown } | null>(null);
  const doc = useEditorState({
    editor,
    selector: ({ editor: one }) => one.state.doc,
    equalityFn: (a, b) => a === b,
  });

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const outside = inFields(content, typed, matchCase);
  const current = at - outside.length;
  useEffect(() => {
    markFound(editor, { words: typed, matchCase, current });
  }, [editor, typed, matchCase, current]);
  useEffect(() => () => void (editor.isDestroyed || markFound(editor, null)), [editor]);
  const inside = useEditorState({
    editor,
    selector: ({ editor: one }) => foundPlaces(one),
    equalityFn: (a, b) => a === b,
  });
  const hits: Hit[] = [
    ...outside.map((place): Hit => ({ kind: 'field', at: place })),
    ...inside.map((place, n): Hit => ({ kind: 'text', at: place, n })),
  ];
  const place = hits.length === 0 ? 0 : Math.min(at, hits.length - 1);
  const hit = hits[place];

  const show = (n: number): void => {
    const next = hits.length === 0 ? 0 : (n + hits.length) % hits.length;
    setAt(next);
    setDone(null);
    const to = hits[next];
    if (to?.kind === 'text') {
      const { dom } = { dom: editor.view.domAtPos(to.at.from).node };
      (dom instanceof Element ? dom : dom.parentElement)?.scrollIntoView({ block: 'center' });
    } else if (to) {
      const line = lineOf(to.at);
      line?.setSelectionRange(to.at.from, to.at.to);
      line?.scrollIntoView({ block: 'center' });
    }
  };

  const replaceOne = (): void => {
    if (!hit) return;
    setDone(null);
    if (hit.kind === 'text') {
      const tr = closeHistory(editor.state.tr);
      editor.view.dispatch(
        by === '' ? tr.delete(hit.at.from, hit.at.to) : tr.insertText(by, hit.at.from, hit.at.to),
      );
      return;
    }
    const { field: name, point, from, to } = hit.at;
    const put = (text: string): string => text.slice(0, from) + by + text.slice(to);
    sitting.draft.change(
      name === 'point'
        ? { points: content.points.map((text, i) => (i === point ? put(text) : text)) }
        : { [name]: put(content[name]) },
    );
  };

  /** Everything at once: one step of undoing for the text, one press for the whole. */
  const replaceEverything = (): void => {
    const before = fieldsOf(content);
    const put = (text: string): string => replaceAllIn(text, typed, by, matchCase).text;
    if (outside.length > 0)
      sitting.draft.change({
        kicker: put(content.kicker),
        headline: put(content.headline),
        standfirst: put(content.standfirst),
        points: content.points.map(put),
      });
    const places = foundPlaces(editor);
    const tr = closeHistory(editor.state.tr);
    for (const { from, to } of [...places].reverse())
      if (by === '') tr.delete(from, to);
      else tr.insertText(by, from, to);
    if (places.length > 0) editor.view.dispatch(tr);
    setDone({ n: hits.length, fields: before, inText: places.length > 0, doc: editor.state.doc });
  };

  const putBack = (): void => {
    if (!done) return;
    sitting.draft.change(done.fields);
    if (done.inText) undo(editor.state, editor.view.dispatch);
    setDone(null);
  };

  const close = (): void => {
    if (hit?.kind === 'text') {
      const { doc: now } = editor.state;
      editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(now, hit.at.from, hit.at.to)));
      onClose();
      editor.view.focus();
    } else {
      const line = hit && lineOf(hit.at);
      onClose();
      if (line && hit.kind === 'field') {
        line.focus();
        line.setSelectionRange(hit.at.from, hit.at.to);
      } else editor.view.focus();
    }
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      show(place + (event.shiftKey ? -1 : 1));
    }
  };

  const where =
    hit?.kind === 'field'
      ? {
          kicker: words.write.kicker,
          headline: words.write.headline,
          standfirst: words.write.standfirst,
          point: words.write.point,
        }[hit.at.field]
      : null;
  const standing = done
    ? fill(w.replaced, { n: done.n })
    : typed === ''
      ? ''
      : hits.length === 0
        ? w.none
        : `${fill(w.count, { n: place + 1, all: hits.length })}${where ? ` ${fill(w.in, { field: where })}` : ''}`;
  // What was typed since is not to be undone with it.
  const mayPutBack = done !== null && (!done.inText || done.doc === doc);

  return (
    <div role="search" aria-label={w.title} className="find-bar" onKeyDown={onKey}>
      <label htmlFor={id} className="sr-only">
        {w.what}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        className="control"
        autoComplete="off"
        spellCheck={false}
        placeholder={w.what}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setDone(null);
        }}
      />
      <p role="status" className="meta tabular-nums">
        {standing}
      </p>
      <button
        type="button"
        className="format-act"
        disabled={hits.length === 0}
        onClick={() => show(place - 1)}
      >
        {w.previous}
      </button>
      <button
        type="button"
        className="format-act"
        disabled={hits.length === 0}
        onClick={() => show(place + 1)}
      >
        {w.next}
      </button>
      <button
        type="button"
        className="format-act"
        aria-pressed={matchCase}
        onClick={() => {
          setMatchCase(!matchCase);
          setAt(0);
        }}
      >
        {w.matchCase}
      </button>
      {!readOnly && !withoutPen && (
        <>
          <label htmlFor={`${id}-by`} className="sr-only">
            {w.with}
          </label>
          <input
            id={`${id}-by`}
            type="text"
            className="control"
            autoComplete="off"
            placeholder={w.with}
            value={by}
            onChange={(event) => setBy(event.target.value.replace(/\s*\n\s*/g, ' '))}
          />
          <button type="button" className="format-act" disabled={hits.length === 0} onClick={replaceOne}>
            {w.replace}
          </button>
          <button
            type="button"
            className="format-act"
            disabled={hits.length === 0}
            onClick={replaceEverything}
          >
            {w.replaceAll}
          </button>
          {mayPutBack && (
            <button type="button" className="trouble-act" onClick={putBack}>
              {w.undo}
            </button>
          )}
        </>
      )}
      <button type="button" className="quiet-act ml-auto" onClick={close}>
        {w.close}
      </button>
    </div>
  );
}

/** A few chosen words are what is looked for. */
function chosen(editor: Editor): string {
  const { from, to } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, '\n', '\n');
  return text.length <= 80 && !text.includes('\n') ? text : '';
}
