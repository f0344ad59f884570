/** How machines find the story: as the server last said, asked again while it is being read. */
import { useEffect } from 'react';
import type { Inspection } from '#db/inspections/model';
import { query } from '../../api';
import { useStory, useWriting } from '../context';

/** Between two questions, ms. */
const PAUSE_MS = 2_500;
/** A release that is younger (ms) is read in a moment: it waits until it cannot be taken back. */
const SOON_MS = 60_000;

/** Is a reading under way, or about to come? */
function isComing(inspection: Inspection | null, changedAt: number | null, now: number): boolean {
  if (inspection?.state === 'waiting') return true;
  const fresh = changedAt !== null && now - changedAt < SOON_MS;
  return fresh && (inspection?.at ?? 0) < (changedAt ?? 0);
}

/** Keeps what the screen knows of the reading up to date; used once on a screen. */
export function useFreshInspection(): void {
  const { sitting } = useWriting();
  const { story, inspection, may, liveVersion } = useStory();
  const shown = liveVersion !== null || story.state === 'withdrawn';
  const coming = may.publish && shown && isComing(inspection, story.stateAt, sitting.now());
  useEffect(() => {
    if (!coming) return undefined;
    const timer = setInterval(() => {
      void query<Inspection | null>('read-inspection', { story: story.id }).then((answer) => {
        const at = sitting.at.get();
        if (answer.ok && JSON.stringify(answer.value) !== JSON.stringify(at.inspection))
          sitting.at.set({ ...at, inspection: answer.value });
      });
    }, PAUSE_MS);
    return () => clearInterval(timer);
  }, [coming, sitting, story.id]);
}
