'use client';
import { fill } from '../../../words/fill';
import { MOST_BACKSTORY } from '#db/stories/model';
import { useWriting } from '../context';
import { BoundText } from './fields.client';
import { Group } from './group.client';

/** What readers are told at the foot of the story of how it came about. */
export function Backstory() {
  const { write } = useWriting().words;
  return (
    <Group title={write.backstory}>
      <BoundText
        field="backstory"
        label={write.backstoryLabel}
        hint={fill(write.backstoryHelp, { most: MOST_BACKSTORY })}
        rows={8}
      />
    </Group>
  );
}
