'use client';
import { useWriting } from '../context';
import { CheckList } from './check-list.client';
import { Group } from './group.client';
import { useChecks } from './use-checks';

/** Before publishing: what must be mended, and what is worth a look. */
export function Checks() {
  const { write } = useWriting().words;
  const { stops } = useChecks();
  return (
    <Group
      title={write.checks}
      note={
        stops.length > 0 && (
          <span className="ui font-strong text-van">
            {stops.length} {write.toFix}
          </span>
        )
      }
    >
      <CheckList />
    </Group>
  );
}
