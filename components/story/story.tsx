import type { QuoteView } from '#db/quotes/views';
import type { BlockView, StoryView } from '#db/stories/views';
import { Caption } from '../picture/caption';
import { Picture } from '../picture/picture';
import { PictureLink } from './picture-link';
import { Contents } from './contents';
import { FourSquares } from '../site/mark';
import { words as wordsOf } from '../words/words';
import { Block } from './blocks/block';
import { BylineBlock } from './byline';
import { mayDropCap } from './forms';
import { StoryHead } from './head';
import { plainText } from './inlines';
import { Notices } from './notices';
import { MoreFromTopic, RelatedRail } from './related';
import { StoryTail } from './tail';

const LEAD = '(min-width:80rem) 930px, 100vw';
/** Blocks at the head of the body that stand beside the byline. */
const BESIDE_BYLINE = 4;
const DROP_CAP_FROM = 180; // characters

const takesDropCap = (story: StoryView, block: BlockView | undefined): boolean => {
  if (!mayDropCap.has(story.form) || block?.kind !== 'paragraph') return false;
  const text = plainText(block.text);
  return text.length >= DROP_CAP_FROM && /^\p{Script=Latin}/u.test(text);
};

type Props = {
  story: StoryView;
  quote: QuoteView | null;
  /** Absolute address, printed at the foot of the paper version. */
  address: string;
};

/** A story, whole: the order in the source is the order on a phone. */
export function Story({ story, quote, address }: Props) {
  const words = wordsOf(story.language);
  const { picture } = story;
  const dropCap = takesDropCap(story, story.body[0]);
  return (
    <>
      <div className="page gap-gutter pt-5 pb-10 xl:grid xl:grid-cols-12">
        <article
          data-story={story.id}
          className="gap-gutter md:grid md:grid-cols-12 xl:col-span-9 xl:grid-cols-9"
        >
          <div className="hidden text-ferry print:block">
            <FourSquares className="size-11" />
          </div>
          <div className="md:col-span-10 md:col-start-2 xl:col-span-9 xl:col-start-1">
            <StoryHead story={story} words={words} />
          </div>
          {picture && (
            <figure className="mt-5 md:col-span-12 xl:col-span-9">
              <div className="bleed">
                <PictureLink picture={picture} words={words}>
                  <Picture picture={picture} ratio="3x2" sizes={LEAD} priority />
                </PictureLink>
              </div>
              <Caption picture={picture} words={words.pictures} className="mt-2" />
            </figure>
          )}
          <div className="mt-6 md:col-span-10 md:col-start-2 xl:col-span-3 xl:col-start-1">
            <BylineBlock story={story} words={words} address={address} />
          </div>
          <div className="mt-6 md:col-span-10 md:col-start-2 xl:col-span-6 xl:col-start-4">
            <Notices story={story} place="top" words={words} />
            <Contents story={story} words={words} />
            <div className="story-body body-text measure">
              {story.body.map((block, i) => (
                <Block
                  key={block.id}
                  block={block}
                  words={words}
                  wide={i >= BESIDE_BYLINE}
                  dropCap={i === 0 && dropCap}
                />
              ))}
            </div>
            <Notices story={story} place="end" words={words} />
            <StoryTail story={story} quote={quote} address={address} words={words} />
          </div>
        </article>
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
