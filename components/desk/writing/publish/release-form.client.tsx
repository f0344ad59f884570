'use client';
import { useState } from 'react';
import { fill } from '../../../words/fill';
import { CheckList } from '../details/check-list.client';
import { useChecks } from '../details/use-checks';
import { useStory, useWriting } from '../context';
import { EmbargoNote } from '../embargo-note.client';
import { shortTime } from '../standing';
import { CorrectionForm } from './correction-form.client';
import { Failed } from './failed.client';
import { PassChecks, usePassing } from './pass-checks.client';
import { Radios } from './radios.client';
import { useAct } from './use-act';
import { useCorrectionDraft } from './use-draft';
import { instantOf, WhenField } from './when.client';

/** “a figure, a name and the headline” */
function listed(names: readonly string[], words: { and: string; between: string }): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(words.between)}${words.and}${last}`;
}

type Kind = 'fix' | 'update' | 'correction';

/** Publishing, scheduling and updating: the button says what will happen. */
export function ReleaseForm({ onClose }: { onClose: () => void }) {
  const { words, language, sitting } = useWriting();
  const { sheet, checks } = words.write;
  const { may, liveVersion, story } = useStory();
  const [when, setWhen] = useState(() => sheet.whenChips[0] ?? '');
  const [chosen, setKind] = useState<Kind | null>(null);
  const acting = useAct();
  const { stops } = useChecks();
  const passing = usePassing(stops);
  const live = liveVersion !== null;
  const draft = useCorrectionDraft(live && may.correct);
  const grave = draft && draft.reasons.length > 0;
  const kind = chosen ?? (grave ? 'correction' : 'fix');
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
        <CheckList onGo={onClose} />
      </div>
      <PassChecks ask={passing.ask} />
      {grave && (
        <p className="ui mb-3 border-l-4 border-ochre pl-3 text-ink-2">
          {fill(words.checks.draftWhy, {
            what: listed(
              draft.reasons.map((reason) => words.checks.reasons[reason]),
              words.checks,
            ),
          })}
        </p>
      )}
      {live && <Radios legend={sheet.kind} value={kind} options={kinds} onChange={setKind} />}
      {live && kind === 'correction' ? (
        <CorrectionForm draft={draft ?? null} onDone={onClose} passing={passing} />
      ) : (
        <>
          {/* Before an hour is chosen: nothing goes out earlier than this one. */}
          <p className="mb-3 empty:hidden">
            <EmbargoNote until={story.embargoUntil} />
          </p>
          <WhenField when={when} onChange={setWhen} />
          <button
            type="button"
            className="button"
            disabled={acting.busy || passing.blocked || at === undefined}
            onClick={() =>
              acting.run(
                () =>
                  sitting.giveVersion('publish-story', {
                    at: at ?? null,
                    override: passing.override,
                    ...(live ? { kind } : {}),
                  }),
                onClose,
              )
            }
          >
            {label}
            {passing.override && words.checks.inSpite}
          </button>
          <Failed failure={acting.failure} />
        </>
      )}
    </>
  );
}
