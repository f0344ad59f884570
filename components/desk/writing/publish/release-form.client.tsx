'use client';
import { useState } from 'react';
import { CheckList } from '../details/check-list.client';
import { useStops } from '../details/use-stops';
import { useStory, useWriting } from '../context';
import { shortTime } from '../standing';
import { CorrectionForm } from './correction-form.client';
import { Failed } from './failed.client';
import { Radios } from './radios.client';
import { useAct } from './use-act';
import { instantOf, WhenField } from './when.client';

type Kind = 'fix' | 'update' | 'correction';

/** Publishing, scheduling and updating: the button says what will happen. */
export function ReleaseForm({ onClose }: { onClose: () => void }) {
  const { words, language, sitting } = useWriting();
  const { sheet, checks } = words.write;
  const { may, liveVersion } = useStory();
  const [when, setWhen] = useState(() => sheet.whenChips[0] ?? '');
  const [kind, setKind] = useState<Kind>('fix');
  const acting = useAct();
  const stops = useStops();
  const live = liveVersion !== null;
  const at = instantOf(when, sitting.now());
  const label =
    at === null
      ? live
        ? sheet.updateNow
        : sheet.publishNow
      : `${live ? sheet.scheduleUpdate : sheet.schedule}${
          typeof at === 'number' ? `: ${shortTime(at, sitting.now(), language)}` : ''
        }`;
  const kinds: { value: Kind; label: string }[] = [
    { value: 'fix', label: sheet.fix },
    { value: 'update', label: sheet.update },
    ...(may.correct ? [{ value: 'correction' as const, label: sheet.correct }] : []),
  ];

  return (
    <>
      <h3 className="ui mb-1 font-strong">{checks}</h3>
      <div className="mb-5">
        <CheckList onlyStops onGo={onClose} />
      </div>
      {live && <Radios legend={sheet.kind} value={kind} options={kinds} onChange={setKind} />}
      {live && kind === 'correction' ? (
        <CorrectionForm onDone={onClose} />
      ) : (
        <>
          <WhenField when={when} onChange={setWhen} />
          <button
            type="button"
            className="button"
            disabled={acting.busy || stops.length > 0 || at === undefined}
            onClick={() =>
              acting.run(
                () => sitting.giveVersion('publish-story', { at: at ?? null, ...(live ? { kind } : {}) }),
                onClose,
              )
            }
          >
            {label}
          </button>
          <Failed failure={acting.failure} />
        </>
      )}
    </>
  );
}
