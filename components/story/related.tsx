import type { StoryCard } from '#db/stories/views';
import type { Words } from '../words/words';
import { Card } from './card';

/** More on this story, in words: the rail beside a story at full width, a list after it elsewhere. */
export function RelatedRail({ cards, words }: { cards: readonly StoryCard[]; words: Words }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="more-on-this">
      <h2 id="more-on-this" className="figure-title border-b border-rule pb-3">
        {words.story.moreOnThis}
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="border-b border-rule py-3">
            <Card card={card} size="headline" words={words} time={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More from the story's first topic: one large, the rest in words. */
export function MoreFromTopic({
  topic,
  cards,
  words,
}: {
  topic: { name: string; path: string };
  cards: readonly StoryCard[];
  words: Words;
}) {
  const [first, ...rest] = cards;
  if (!first) return null;
  return (
    <section aria-labelledby="more-from-topic" className="page pt-2" data-screen-only="">
      <div className="section-rule mb-4">
        <h2 id="more-from-topic" className="section-head">
          <a href={topic.path} className="story-link -my-2 inline-block py-2">
            {words.story.moreFrom(topic.name)}
          </a>
        </h2>
      </div>
      <div className="grid-page">
        <div className={rest.length > 0 ? 'md:col-span-6 xl:col-span-5' : 'md:col-span-8'}>
          <Card card={first} size="l" words={words} />
        </div>
        {rest.length > 0 && (
          <ul className="col-rule stack-rule md:col-span-6 xl:col-span-7">
            {rest.map((card) => (
              <li key={card.id}>
                <Card card={card} size="s" words={words} time="day" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
