import { nearTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

type Props = {
  words: DeskWords;
  language: Language;
  /** The instant beside which times are told, ms UTC. */
  t: number;
  until: number | null;
};

/** "Embargo until 6.00am, 24 Aug", in red wherever a list names a story under embargo. */
export function EmbargoLine({ words, language, t, until }: Props) {
  if (until === null || until <= t) return null;
  return (
    <strong className="caption block text-van">
      {fill(words.releases.embargoUntil, { when: nearTime(until, t, language) })}
    </strong>
  );
}
