'use client';
/** Keeps the chosen text as a snippet, under a name. */
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { send } from '../../api';
import { useWriting } from '../context';
import { chosenBlocks } from './snippets';

export function KeepForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { words } = useWriting();
  const w = words.tools.templates;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [body] = useState(() => chosenBlocks(editor));
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await send('keep-template', { kind: 'snippets', name, body });
    setSaid(answer.ok ? w.kept : words.failures[answer.error.code]);
    if (answer.ok) onClose();
  };
  if (body.length === 0) return <p role="status">{w.empty}</p>;
  return (
    <form onSubmit={(event) => void submit(event)} className="max-w-150" noValidate>
      <label htmlFor={id} className="field-label">
        {w.keepSnippet}: {w.name}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          className="control min-w-40 flex-1"
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button flex-none" disabled={name.trim() === ''}>
          {w.keep}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w.cancel}
        </button>
      </div>
      <p role="status" className="meta mt-1 text-van empty:mt-0">
        {said}
      </p>
    </form>
  );
}
