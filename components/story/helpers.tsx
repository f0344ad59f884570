import type { StoryView } from '#db/stories/views';
import type { Words } from '../words/words';
import { beforeHelper } from './before-helper';

/** Who helped and does not sign, as a last line of the text. Not `rel=author`: none of them is. */
export function Helpers({ story: { helpers }, words }: { story: StoryView; words: Words }) {
  if (helpers.length === 0) return null;
  return (
    <p data-helpers="" className="measure dek-s mt-5 wrap-anywhere text-ink-2">
      {helpers.map((person, i) => (
        <span key={person.id}>
          {beforeHelper(words, i, helpers.length)}
          <a href={person.path} className="text-link">
            {person.name}
          </a>
        </span>
      ))}
    </p>
  );
}
