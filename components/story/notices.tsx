import type { StoryView } from '#db/stories/views';
import type { Words } from '../words/words';
import { Correction } from './correction';

/** The story's notices at one place. Those of a live update stand under it, or at the end once it has gone. */
export function Notices({ story, place, words }: { story: StoryView; place: 'top' | 'end'; words: Words }) {
  return story.corrections
    .filter((correction) => correction.place === place && correction.update === null)
    .map((correction) => (
      <div key={correction.id} className="mt-5">
        <Correction correction={correction} language={story.language} words={words} />
      </div>
    ));
}
