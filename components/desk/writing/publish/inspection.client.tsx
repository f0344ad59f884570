'use client';
/** The receipt: whether page and outputs are as a crawler wants them, or what is wrong and where it is mended. */
import { flushSync } from 'react-dom';
import type { Finding, Inspection as Reading } from '#db/inspections/model';
import { fill } from '../../../words/fill';
import { Icon } from '../../../ui/icon';
import { useStory, useWriting } from '../context';
import { goTo } from '../field-names';
import { shortTime } from '../standing';
import { Failed } from './failed.client';
import { repairOf } from './repairs';
import { useAct } from './use-act';

/** A path is enough of an address of ours. */
function pathOf(address: string): string {
  try {
    return decodeURI(new URL(address).pathname);
  } catch {
    return address;
  }
}

/** One fault: what, where, what stands there, and the way to mend it. */
function Fault({ finding, onGo }: { finding: Finding; onGo: () => void }) {
  const { words, readOnly } = useWriting();
  const w = words.inspection;
  const { code, at, said, wanted } = finding;
  const repair = repairOf(code);
  return (
    <li className="border-t border-rule-soft py-2">
      <p className="ui flex items-start gap-2">
        <Icon name="alert" className="size-4 flex-none text-van" />
        <span className="min-w-0 flex-1">{w.found[code]}</span>
        {repair && 'field' in repair && !readOnly && (
          <button
            type="button"
            className="quiet-act flex-none text-ferry"
            onClick={() => {
              // The sheet is gone before the field takes the focus: behind an open one nothing can.
              flushSync(onGo);
              goTo(repair.field);
            }}
          >
            {w.mend}
            <span className="sr-only">: {w.found[code]}</span>
          </button>
        )}
        {repair && 'page' in repair && (
          <a href={repair.page} className="quiet-act flex-none text-ferry">
            {w.mend}
            <span className="sr-only">: {w.found[code]}</span>
          </a>
        )}
      </p>
      <ul className="meta ml-6 text-ink-2">
        {at !== '' && <li className="wrap-anywhere">{fill(w.at, { at: pathOf(at) })}</li>}
        {said !== '' && <li className="wrap-anywhere">{fill(w.said, { said })}</li>}
        {wanted !== '' && <li className="wrap-anywhere">{fill(w.wanted, { wanted })}</li>}
        {repair === null && <li>{w.ofPortal}</li>}
      </ul>
    </li>
  );
}

function State({ reading }: { reading: Reading | null }) {
  const { words } = useWriting();
  const w = words.inspection;
  const face = { green: 'text-ferry', wrong: 'text-van', waiting: 'text-ink-2', failed: 'text-ink-2' };
  if (!reading) return <p className="ui text-ink-2">{w.none}</p>;
  const { state, looked, findings } = reading;
  return (
    <p className={`ui flex items-start gap-2 font-strong ${face[state]}`}>
      {state === 'green' && <Icon name="check" className="size-4 flex-none" />}
      {state === 'wrong' && <Icon name="alert" className="size-4 flex-none" />}
      <span>{fill(w.states[state], { n: looked - findings.length })}</span>
    </p>
  );
}

export function Inspection({ onGo }: { onGo: () => void }) {
  const { words, language, sitting } = useWriting();
  const w = words.inspection;
  const { may, story, inspection, liveVersion } = useStory();
  const acting = useAct();
  if (!may.publish || (liveVersion === null && story.state !== 'withdrawn')) return null;
  const { at = null, state, closed = false, findings = [] } = inspection ?? {};
  return (
    <section className="mt-8 border-t border-rule pt-4">
      <h3 className="ui mb-1 font-strong">{w.title}</h3>
      <p className="meta mb-2 text-ink-2">{w.about}</p>
      <div role="status">
        <State reading={inspection} />
      </div>
      {findings.length > 0 && (
        <ul className="mt-2">
          {findings.map((finding) => (
            <Fault key={`${finding.code} ${finding.at}`} finding={finding} onGo={onGo} />
          ))}
        </ul>
      )}
      {closed && (
        <p className="meta mt-2 text-ink-2">
          {w.closed}{' '}
          <a href="/desk/settings" className="text-link">
            {w.settings}
          </a>
        </p>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-4">
        {at !== null && (
          <span className="meta text-ink-2">
            {fill(w.readAt, { when: shortTime(at, sitting.now(), language) })}
          </span>
        )}
        <button
          type="button"
          className="quiet-act"
          disabled={acting.busy || state === 'waiting'}
          onClick={() => acting.run(() => sitting.give('ask-inspection', { story: story.id }))}
        >
          {w.again}
        </button>
      </p>
      <Failed failure={acting.failure} />
    </section>
  );
}

/** In the bar, and only where something is wrong: opens the sheet, where it stands in words. */
export function InspectionMark({ onOpen }: { onOpen: () => void }) {
  const { words } = useWriting();
  const { faults } = words.inspection;
  const { inspection } = useStory();
  if (inspection?.state !== 'wrong') return null;
  const n = inspection.findings.length;
  return (
    <button type="button" className="quiet-act" onClick={onOpen}>
      <span className="text-van">{n === 1 ? faults.one : fill(faults.many, { n })}</span>
    </button>
  );
}
