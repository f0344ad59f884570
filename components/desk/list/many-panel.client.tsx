'use client';
/** What an act on many still needs to know: which section, which topic, who. */
import { type FormEvent, useEffect, useId, useRef } from 'react';
import type { ManyAct } from '#db/listing/model';
import type { ManyWords } from './selecting.client';
import type { Choices } from './many-bar.client';

export type Panel = 'section' | 'topic' | 'assign';

type Props = {
  panel: Panel;
  words: ManyWords['many'];
  choices: Choices;
  onAct: (act: ManyAct) => void;
  onClose: () => void;
};

function actOf(panel: Panel, form: FormData): ManyAct {
  const which = String(form.get('which') ?? '');
  if (panel === 'section') return { kind: 'section', section: which };
  if (panel === 'topic') return { kind: 'topic', topic: which };
  const part = form.get('part') === 'editor' ? 'editor' : 'writer';
  return { kind: 'assign', part, person: which === '' ? null : which };
}

export function ManyPanel({ panel, words: w, choices, onAct, onClose }: Props) {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const offered = { section: choices.sections, topic: choices.topics, assign: choices.people }[panel];
  const label = { section: w.toSection, topic: w.whichTopic, assign: w.who }[panel];
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAct(actOf(panel, new FormData(event.currentTarget)));
  };
  return (
    <form
      className="mt-2 flex flex-wrap items-end gap-2"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The selection stays.
        event.stopPropagation();
        event.preventDefault();
        onClose();
      }}
    >
      <div>
        <label htmlFor={`${id}-which`} className="field-label">
          {label}
        </label>
        <select ref={first} id={`${id}-which`} name="which" className="control w-auto max-w-full">
          {panel === 'assign' && <option value="">{w.nobody}</option>}
          {offered.map(({ id: value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {panel === 'assign' && (
        <div>
          <label htmlFor={`${id}-part`} className="field-label">
            {w.as}
          </label>
          <select id={`${id}-part`} name="part" className="control w-auto">
            <option value="writer">{w.parts.writer}</option>
            <option value="editor">{w.parts.editor}</option>
          </select>
        </div>
      )}
      <button type="submit" className="button">
        {w.go[panel]}
      </button>
      <button type="button" className="button-quiet min-h-10" onClick={onClose}>
        {w.cancel}
      </button>
    </form>
  );
}
