'use client';
import { fill } from '../../words/fill';
import { useWriting } from './context';
import { shortTime } from './standing';

/** "Embargo until 6.00am, 24 Aug 2026", in red wherever a story under embargo is named. */
export function EmbargoNote({ until }: { until: number | null }) {
  const { words, language, sitting } = useWriting();
  if (until === null || until <= sitting.now()) return null;
  return (
    <span className="meta font-strong text-van">
      {fill(words.releases.embargoUntil, { when: shortTime(until, sitting.now(), language) })}
    </span>
  );
}
