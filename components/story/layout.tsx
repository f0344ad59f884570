import type { ReactNode } from 'react';
import type { StoryView } from '#db/stories/views';
import type { Words } from '../words/words';
import { BylineBlock } from './byline';
import { StoryHead } from './head';
import { LeadPicture } from './lead-picture';
import { MoreFromTopic, RelatedRail } from './related';

type Props = {
  story: StoryView;
  words: Words;
  /** Absolute address. */
  address: string;
  /** What the paper is called. */
  house: string;
  /** A live story is no article of its own: each of its updates is one. */
  as: 'article' | 'div';
  /** What the browser module reads from the story's element. */
  data?: Readonly<Record<`data-${string}`, string | number | undefined>>;
  /** False on later pages of a live story. */
  picture?: boolean;
  /** Under the byline. */
  beside?: ReactNode;
  /** The text and what follows it. */
  children: ReactNode;
};

/** The page of a story, whatever its form: head, picture, byline beside the text, related stories in the rail. */
export function StoryLayout(props: Props) {
  const { story, words, address, house, as: Whole, data, picture = true, beside, children } = props;
  return (
    <>
      <div className="page gap-gutter pt-5 pb-10 xl:grid xl:grid-cols-12">
        <Whole
          data-story={story.id}
          {...data}
          className="gap-gutter md:grid md:grid-cols-12 xl:col-span-9 xl:grid-cols-9"
        >
          <div className="md:col-span-10 md:col-start-2 xl:col-span-9 xl:col-start-1">
            <StoryHead story={story} words={words} />
          </div>
          {story.picture && picture && <LeadPicture picture={story.picture} words={words} />}
          <div className="mt-6 md:col-span-10 md:col-start-2 xl:col-span-3 xl:col-start-1">
            <BylineBlock story={story} words={words} address={address} house={house} />
            {beside}
          </div>
          <div className="mt-6 md:col-span-10 md:col-start-2 xl:col-span-6 xl:col-start-4">{children}</div>
        </Whole>
        <aside
          className="col-rule-xl max-xl:mt-6 xl:col-span-3"
          aria-label={words.story.moreOnThis}
          data-screen-only=""
        >
          <RelatedRail cards={story.related} words={words} />
        </aside>
      </div>
      {story.more && <MoreFromTopic topic={story.more.topic} cards={story.more.cards} words={words} />}
    </>
  );
}
