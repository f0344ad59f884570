'use client';
/** How many read it, by our own counter: how the last day went, and how many since it is out. */
import { chartNumber } from '../../../chart/figures';
import { fill } from '../../../words/fill';
import { ReadersLine } from '../../readers-line';
import { useStory, useWriting } from '../context';
import { Group } from './group.client';

export function ReadersGroup() {
  const { words } = useWriting();
  const { readers } = useStory().story;
  if (readers === null) return null;
  return (
    <Group title={words.readers.title}>
      <p className="ui">
        <ReadersLine words={words} readers={readers} />
      </p>
      <p className="meta mt-1 text-ink-3">
        {fill(words.readers.total, { n: chartNumber(readers.total, 0) })}
      </p>
    </Group>
  );
}
