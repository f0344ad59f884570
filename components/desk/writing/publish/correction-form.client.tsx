'use client';
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { type CorrectionKind, correctionKinds } from '#db/stories/model';
import type { CorrectionDraft } from '#db/corrections/model';
import { useStory, useWriting } from '../context';
import { Failed, FieldFailed } from './failed.client';
import { Radios } from './radios.client';
import type { Passing } from './pass-checks.client';
import { useAct } from './use-act';

/** The mended text goes out, and the notice with it, for ever. */
type Props = {
  /** What it might say at first. */
  draft: CorrectionDraft | null;
  passing: Passing;
  onDone: () => void;
};

export function CorrectionForm({ draft, passing, onDone }: Props) {
  const { words, sitting } = useWriting();
  const { sheet } = words.write;
  const { story } = useStory();
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const [chosen, setPlace] = useState<'end' | 'top' | null>(null);
  const [typed, setText] = useState<string | null>(null);
  // The draft may come after the form: what somebody chose or typed stays.
  const place = chosen ?? draft?.place ?? 'end';
  const text = typed ?? draft?.text ?? '';
  const acting = useAct();
  const id = useId();
  return (
    <>
      <Radios
        legend={sheet.correctionKind}
        value={kind}
        options={correctionKinds.map((value) => ({ value, label: sheet[value] }))}
        onChange={setKind}
      />
      <div className="mb-5">
        <label htmlFor={id} className="field-label">
          {sheet.correctionText}
        </label>
        <textarea
          id={id}
          rows={4}
          className="control"
          lang={tagOf(story.language)}
          value={text}
          aria-describedby={acting.failure?.fields?.text ? `${id}-failed` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {draft && draft.text !== '' && <p className="meta mt-1 text-ink-3">{words.checks.drafted}</p>}
        <FieldFailed id={`${id}-failed`} failure={acting.failure} field="text" />
      </div>
      <Radios
        legend={sheet.correctionPlace}
        value={place}
        options={[
          { value: 'end', label: sheet.placeEnd },
          { value: 'top', label: sheet.placeTop },
        ]}
        onChange={setPlace}
      />
      <button
        type="button"
        className="button"
        disabled={acting.busy || passing.blocked}
        onClick={() =>
          acting.run(
            () => sitting.giveVersion('correct-story', { kind, place, text, override: passing.override }),
            onDone,
          )
        }
      >
        {sheet.publishCorrection}
      </button>
      <Failed failure={acting.failure} />
    </>
  );
}
