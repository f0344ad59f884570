'use client';
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { type CorrectionKind, correctionKinds } from '#db/stories/model';
import { useStops } from '../details/use-stops';
import { useStory, useWriting } from '../context';
import { Failed, FieldFailed } from './failed.client';
import { Radios } from './radios.client';
import { useAct } from './use-act';

/** The mended text goes out, and the notice with it, for ever. */
export function CorrectionForm({ onDone }: { onDone: () => void }) {
  const { words, sitting } = useWriting();
  const { sheet } = words.write;
  const { story } = useStory();
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const [place, setPlace] = useState<'end' | 'top'>('end');
  const [text, setText] = useState('');
  const acting = useAct();
  const stops = useStops();
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
        disabled={acting.busy || stops.length > 0}
        onClick={() => acting.run(() => sitting.giveVersion('correct-story', { kind, place, text }), onDone)}
      >
        {sheet.publishCorrection}
      </button>
      <Failed failure={acting.failure} />
    </>
  );
}
