'use client';
/** A line that a front says otherwise of a story: what it would refuse is told beside it and not kept. */
import { useId, useState } from 'react';
import { Placement } from '#db/front/model';
import { type FieldReason, fieldReasons, parseInput } from '#db/shared/command';
import { tagOf } from '#db/shared/languages';
import { useFront } from './context';

/** Why a front would refuse these words of a placement; undefined where it takes them. */
function reasonOf(field: 'headline' | 'kicker', text: string): FieldReason | undefined {
  const found = parseInput(Placement, { story: 'story', [field]: text });
  const said = found.ok ? undefined : (found.error.fields?.[field] ?? 'not-understood');
  return fieldReasons.find((reason) => reason === said);
}

/** A line that is kept when it is left, or with Enter. */
export function SlotLine({
  field,
  label,
  value,
  hint,
  onKeep,
}: {
  field: 'headline' | 'kicker';
  label: string;
  value: string;
  hint: string;
  onKeep: (text: string) => void;
}) {
  const id = useId();
  const { name, words } = useFront();
  const [text, setText] = useState(value);
  const [kept, setKept] = useState(value);
  // Taken back, or changed by somebody else: what stands is shown, and the focus stays.
  if (kept !== value) {
    setKept(value);
    setText(value);
  }
  // What the front would refuse is not kept: the rest of it goes on being saved.
  const wrong = reasonOf(field, text);
  const keep = (): void => {
    if (wrong === undefined) onKeep(text.trim());
  };
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="control"
        lang={tagOf(name.language)}
        value={text}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <p
        id={`${id}-hint`}
        aria-live="polite"
        className={`meta mt-1 break-words ${wrong ? 'font-strong text-van' : 'text-ink-2'}`}
      >
        {wrong ? `${words.reasons[wrong]} ${words.frontEditor.notKept}` : hint}
      </p>
    </div>
  );
}
