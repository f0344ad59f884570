'use client';
/** The status bar: how much, saved when, which version, and what Hong Kong's clocks show. */
import { useEffect, useState } from 'react';
import { clockTime } from '#db/shared/hk-time';
import { useSaving, useWriting } from './context';
import { CountsButton } from './counts/counts.client';
import { shortTime } from './standing';
import { Guests } from './company/guests.client';
import { PenLine } from './company/pen-line.client';
import { TroubleLine } from './trouble.client';

/** "Saved 6.41pm"; "Saving" only when that takes a while. */
function Saved() {
  const { words, language, sitting } = useWriting();
  const { saving: said } = words.write;
  const { sent, savedAt } = useSaving();
  if (sent?.flying)
    return (
      <span className="saved-place">
        {savedAt !== null && (
          <span className="for-a-moment">
            {said.saved} {shortTime(savedAt, sitting.now(), language)}
          </span>
        )}
        <span className="after-a-moment">{said.saving}</span>
      </span>
    );
  return savedAt === null ? null : (
    <span>
      {said.saved} {shortTime(savedAt, sitting.now(), language)}
    </span>
  );
}

function HkClock() {
  const { sitting, language } = useWriting();
  const [now, setNow] = useState(() => sitting.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(sitting.now()), 5_000);
    return () => clearInterval(timer);
  }, [sitting]);
  return <span className="max-sm:hidden">HKT {clockTime(now, language)}</span>;
}

type Props = { counts: boolean; onCounts: (open: boolean) => void; details: boolean; onDetails: () => void };

export function StatusBar({ counts, onCounts, details, onDetails }: Props) {
  const { words, readOnly } = useWriting();
  const { base, trouble } = useSaving();
  return (
    <footer className="status-bar" data-trouble={trouble ? '' : undefined}>
      <CountsButton open={counts} onOpen={onCounts} />
      {!readOnly && trouble === null && <Saved />}
      <span>
        {words.write.version} {base}
      </span>
      <TroubleLine />
      <PenLine />
      <span className="status-end">
        <Guests />
        <button
          type="button"
          className="quiet-act max-lg:hidden"
          aria-expanded={details}
          aria-controls={details ? 'details' : undefined}
          onClick={onDetails}
        >
          {words.write.details}
        </button>
        <HkClock />
      </span>
    </footer>
  );
}
