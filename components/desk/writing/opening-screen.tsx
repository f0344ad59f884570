import { tagOf } from '#db/shared/languages';
import { blockText } from '#db/stories/blocks';
import type { DeskWords } from '../../words/desk';
import { StateMark } from '../state-mark';
import type { StoryAtDesk } from '#db/stories/desk-views';

/** The story to read while the screen opens: nothing can be typed that would be lost. */
export function Opening({ words, at }: { words: DeskWords; at: StoryAtDesk }) {
  const { story, current } = at;
  const { kicker, headline, standfirst, body } = current.content;
  return (
    <div className="writing-screen">
      <header className="writing-top">
        <a href="/desk/stories" className="back-link">
          {words.write.back}
        </a>
        <p className="ui flex items-center gap-2">
          <StateMark state={story.state} />
          {words.states[story.state]}
        </p>
      </header>
      <main id="desk" className="writing-column" lang={tagOf(story.language)} aria-busy="true">
        <p className="kicker-l text-ferry">{kicker}</p>
        <h1 className="desk-headline mt-2 mb-8">{headline || words.stories.untitled}</h1>
        <p className="desk-standfirst text-ink-2">{standfirst}</p>
        <div className="desk-text mt-6">
          {body.map((block) => (
            <p key={block.id} className="mb-5">
              {blockText(block)}
            </p>
          ))}
        </div>
      </main>
    </div>
  );
}
