'use client';
/** A link on the chosen words: one of our own stories first, or an address. */
import type { Editor } from '@tiptap/core';
import { type FormEvent, useId, useState } from 'react';
import { useStory, useStoryChoice, useWriting } from './context';
import { StoryFinder } from './finder.client';
import { addressFrom, linkAt, linkToAddress, linkToStory, removeLink } from './links';

export function LinkPanel({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { words } = useWriting();
  const { write } = words;
  const { story } = useStory();
  const [within] = useState(() => linkAt(editor));
  const [typed, setTyped] = useState(within?.kind === 'address' ? within.address : '');
  const [wrong, setWrong] = useState(false);
  const linked = useStoryChoice(within?.kind === 'story' ? within.story : null);
  const field = useId();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = addressFrom(typed, location.origin);
    setWrong(address === undefined);
    if (address === undefined) return;
    onClose();
    linkToAddress(editor, address);
  };

  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div>
        {within?.kind === 'story' && (
          <p className="meta mb-1 text-ink-2">{linked?.headline ?? write.storyUnknown}</p>
        )}
        <StoryFinder
          label={write.linkStory}
          without={[story.id]}
          autoFocus
          onPick={({ id, headline }) => {
            onClose();
            linkToStory(editor, id, headline || words.stories.untitled);
          }}
        />
      </div>
      <form onSubmit={submit} noValidate>
        <label htmlFor={field} className="field-label">
          {write.linkAddress}
        </label>
        <div className="flex gap-2">
          <input
            id={field}
            type="text"
            inputMode="url"
            autoComplete="off"
            className="control"
            value={typed}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${field}-wrong` : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button flex-none">
            {write.setLink}
          </button>
        </div>
        {wrong && (
          <p id={`${field}-wrong`} role="alert" className="meta mt-1 font-strong text-van">
            {words.reasons.address}
          </p>
        )}
        <div className="mt-2 flex gap-2">
          {within && (
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                onClose();
                removeLink(editor);
              }}
            >
              {write.removeLink}
            </button>
          )}
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              onClose();
              editor.commands.focus();
            }}
          >
            {write.close}
          </button>
        </div>
      </form>
    </div>
  );
}
