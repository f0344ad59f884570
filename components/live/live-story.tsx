import type { LiveView } from '#db/live/views';
import { encodePath, liveChangesPath } from '#db/shared/paths';
import type { QuoteView } from '#db/quotes/views';
import type { StoryView } from '#db/stories/views';
import { Block } from '../story/blocks/block';
import { Helpers } from '../story/helpers';
import { StoryLayout } from '../story/layout';
import { Notices } from '../story/notices';
import { StoryTail } from '../story/tail';
import { Icon } from '../ui/icon';
import { words as wordsOf } from '../words/words';
import { KeyEvents, LiveStatus, Pinned } from './parts';
import { Update } from './update';

const REFRESH_SECONDS = '120';

type Props = {
  story: StoryView & { live: LiveView };
  quote: QuoteView | null;
  /** Absolute address. */
  address: string;
  /** What the paper is called. */
  house: string;
};

/** On to earlier updates and back to the newest: real pages. */
function Paging({ story }: { story: Props['story'] }) {
  const { live } = wordsOf(story.language);
  const { older, before } = story.live;
  if (older === null && before === null) return null;
  const link = 'story-link ui inline-flex min-h-11 items-center gap-2 font-feature text-ferry';
  return (
    <p className="mt-6 flex flex-wrap gap-x-8 border-t border-rule pt-2">
      {before !== null && (
        <a href={encodePath(story.path)} className={link}>
          <Icon name="back" />
          {live.newest}
        </a>
      )}
      {older !== null && (
        <a href={`${encodePath(story.path)}?before=${encodeURIComponent(older)}`} rel="next" className={link}>
          {live.older}
          <Icon name="forward" />
        </a>
      )}
    </p>
  );
}

/** The bar that says what is new: it lies over the page and takes no room in it. Without scripts it stays away. */
function NewBar({ story }: { story: Props['story'] }) {
  const { live } = wordsOf(story.language);
  return (
    <div className="live-bar" data-screen-only="">
      <p aria-live="polite" className="sr-only" data-live-said="" />
      <p hidden data-live-bar="" className="live-bar-line ui">
        <button type="button" data-one={live.oneNew} data-many={live.manyNew}>
          {live.oneNew}
        </button>
        <a href="#updates" hidden>
          {live.toNewest}
        </a>
      </p>
    </div>
  );
}

/** A live story: the order in the source is the order on a phone; at full width the key events stand at the left. */
export function LiveStory({ story, quote, address, house }: Props) {
  const words = wordsOf(story.language);
  const { live, language } = story;
  const begun = story.publishedAt;
  const first = live.before === null;
  const shown = { language, words, address, begun };
  return (
    <>
      {first && live.state !== 'ended' && (
        <noscript data-head="">
          <meta httpEquiv="refresh" content={REFRESH_SECONDS} />
        </noscript>
      )}
      <StoryLayout
        story={story}
        words={words}
        address={address}
        house={house}
        as="div"
        data={{
          'data-live': first ? live.state : undefined,
          'data-cursor': live.cursor,
          'data-changes': encodePath(liveChangesPath(story.path)),
          'data-changed': words.live.changed,
          'data-lost': words.live.lost,
          'data-ended': words.live.endedNow,
        }}
        picture={first}
        beside={
          <div className="live-rail mt-5">
            <div data-live-part="events">
              <KeyEvents events={live.keyEvents} begun={begun} language={language} words={words} />
            </div>
          </div>
        }
      >
        <Notices story={story} place="top" words={words} />
        {first && story.body.length > 0 && (
          <div className="story-body body-text measure mb-6">
            {story.body.map((block) => (
              <Block key={block.id} block={block} words={words} wide={false} dropCap={false} />
            ))}
          </div>
        )}
        <div className="mb-5 flex min-h-11 flex-wrap items-center justify-between gap-x-6 border-y border-rule py-1">
          <div data-live-part="status">
            <LiveStatus mark={live} updatedAt={live.updatedAt} language={language} words={words} />
          </div>
          <button
            type="button"
            hidden
            data-live-pause=""
            data-resume={words.live.resume}
            className="story-link ui min-h-11 cursor-pointer text-ink-2"
            data-screen-only=""
          >
            {words.live.pause}
          </button>
        </div>
        <section id="updates" aria-label={words.live.label} tabIndex={-1} className="relative outline-none">
          <NewBar story={story} />
          <div data-live-part="pinned">
            <Pinned update={live.pinned} {...shown} />
          </div>
          <div data-live-list="" className="live-list">
            {live.updates.map((update) => (
              <Update key={update.id} update={update} {...shown} />
            ))}
          </div>
          {live.count === 0 && <p className="ui text-ink-2">{words.live.none}</p>}
          <Paging story={story} />
        </section>
        <Helpers story={story} words={words} />
        <Notices story={story} place="end" words={words} />
        <StoryTail story={story} quote={quote} address={address} words={words} />
      </StoryLayout>
    </>
  );
}
