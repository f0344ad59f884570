'use client';
import { useWriting } from '../context';
import { Comments, Notes } from '../review/comments.client';
import { Review } from '../review/standing-group.client';
import { Suggestions } from '../suggest/suggestions.client';
import { Backstory } from './backstory.client';
import { Bin } from './bin.client';
import { Checks } from './checks.client';
import { Embargo } from './embargo.client';
import { Lead } from './lead.client';
import { Pair } from './pair.client';
import { People } from './people.client';
import { Plan } from './plan.client';
import { Placement } from './placement.client';
import { ReadersGroup } from './readers.client';
import { Related } from './related.client';
import { Sharing } from './sharing.client';

/** Everything about the story that is not its text: one scroll, no tabs. */
export function Details({ onChooseLead }: { onChooseLead: () => void }) {
  const { words } = useWriting();
  return (
    <aside
      id="details"
      aria-label={words.write.details}
      className="border-t border-rule px-4 pb-8 lg:overflow-y-auto lg:border-t-0 lg:border-l lg:px-4.5"
    >
      <ReadersGroup />
      <Review />
      <Comments />
      <Suggestions />
      <Checks />
      <Placement />
      <Plan />
      <People />
      <Backstory />
      <Lead onChoose={onChooseLead} />
      <Related />
      <Sharing />
      <Pair />
      <Embargo />
      <Notes />
      <Bin />
    </aside>
  );
}
