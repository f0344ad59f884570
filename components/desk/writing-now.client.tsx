'use client';
/** "Mei-ling writing now", in the second line of a story's row. */
import { useEffect, useState } from 'react';
import { fill } from '../words/fill';
import { watchWriter, writerOf } from './writers-now';

export function WritingNow({
  story,
  first,
  said,
}: {
  story: string;
  first: string | undefined;
  said: string;
}) {
  const [name, setName] = useState(first);
  useEffect(() => watchWriter(story, first, () => setName(writerOf(story))), [story, first]);
  return name ? <span className="font-strong text-ferry"> · {fill(said, { name })}</span> : null;
}
