'use client';
/** The day that a story is planned for: said among colleagues, and nothing follows from it. */
import { useId } from 'react';
import { isDate } from '#db/shared/hk-time';
import { useStory, useWriting } from '../context';
import { Failed } from '../publish/failed.client';
import { useAct } from '../publish/use-act';
import { Group } from './group.client';

export function Plan() {
  const { words, sitting } = useWriting();
  const w = words.releases;
  const { story, may, waiting, liveVersion } = useStory();
  const acting = useAct();
  const id = useId();
  if (!may.save || liveVersion !== null || waiting.length > 0 || story.state === 'withdrawn') return null;
  const plan = (day: string | null): void => {
    if (day !== story.plannedFor) acting.run(() => sitting.give('plan-story', { day }));
  };
  return (
    <Group title={w.plan}>
      <label htmlFor={id} className="field-label">
        {w.plannedDay}
      </label>
      <div className="flex flex-wrap gap-2">
        {/* Typed in parts, a date is many dates on its way: what stands there when one leaves is meant. */}
        <input
          key={story.plannedFor}
          id={id}
          type="date"
          className="control w-auto"
          defaultValue={story.plannedFor ?? ''}
          aria-describedby={`${id}-help`}
          onBlur={(event) => {
            const { value } = event.target;
            if (value === '' || isDate(value)) plan(value || null);
          }}
        />
        {story.plannedFor !== null && (
          <button type="button" className="button-quiet" disabled={acting.busy} onClick={() => plan(null)}>
            {w.unplan}
          </button>
        )}
      </div>
      <p id={`${id}-help`} className="meta mt-1 text-ink-3">
        {w.planHelp}
      </p>
      <Failed failure={acting.failure} />
    </Group>
  );
}
