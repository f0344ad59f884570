import type { QuoteView } from '#db/quotes/views';
import type { BlockView, StoryView } from '#db/stories/views';
import { Contents } from './contents';
import { words as wordsOf } from '../words/words';
import { Block } from './blocks/block';
import { mayDropCap } from './forms';
import { Helpers } from './helpers';
import { plainText } from './inlines';
import { Notices } from './notices';
import { StoryLayout } from './layout';
import { StoryTail } from './tail';

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
  /** What the paper is called. */
  house: string;
};

/** A story, whole: the order in the source is the order on a phone. */
export function Story({ story, quote, address, house }: Props) {
  const words = wordsOf(story.language);
  const dropCap = takesDropCap(story, story.body[0]);
  return (
    <StoryLayout story={story} words={words} address={address} house={house} as="article">
      <Notices story={story} place="top" words={words} />
      <Contents story={story} words={words} />
      <div className="story-body body-text measure">
        {story.body.map((block, i) => (
          <Block
            key={block.id}
            block={block}
            words={words}
            wide={i >= (story.form === 'gallery' ? 1 : BESIDE_BYLINE)}
            dropCap={i === 0 && dropCap}
          />
        ))}
      </div>
      <Helpers story={story} words={words} />
      <Notices story={story} place="end" words={words} />
      <StoryTail story={story} quote={quote} address={address} words={words} />
    </StoryLayout>
  );
}
