import type { QuoteView } from '#db/quotes/views';
import { pagePath } from '#db/shared/paths';
import type { StoryView } from '#db/stories/views';
import { QuoteShort } from '../quote/quote-short';
import type { Words } from '../words/words';
import { AuthorBox } from './author-box';
import { Backstory } from './backstory';

type Props = {
  story: StoryView;
  quote: QuoteView | null;
  /** Absolute address, printed at the foot of the paper version. */
  address: string;
  words: Words;
};

/** What follows the text of every story: how it came about, topics, writers, Quote of the Day. */
export function StoryTail({ story, quote, address, words }: Props) {
  return (
    <>
      {story.backstory && <Backstory text={story.backstory} words={words} />}
      {story.topics.length > 0 && (
        <nav aria-label={words.story.topics} className="mt-8 border-t border-rule pt-3 pb-5">
          <ul className="flex flex-wrap gap-x-4.5">
            {story.topics.map((topic) => (
              <li key={topic.id}>
                <a href={topic.path} className="story-link ui inline-block py-1.5 font-feature text-ferry">
                  {topic.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {story.bylines.map((person) => (
        <AuthorBox key={person.id} person={person} words={words} />
      ))}
      {quote && <QuoteShort quote={quote} language={story.language} />}
      <p className="meta mt-4" data-screen-only="">
        <a
          href={`${pagePath(story.language, 'report-an-error')}?story=${story.id}`}
          rel="nofollow"
          className="text-link inline-block py-1.5"
        >
          {words.story.report}
        </a>
      </p>
      <p className="meta mt-4 hidden text-ink-3 print:block">
        {words.story.address} {address}
      </p>
    </>
  );
}
