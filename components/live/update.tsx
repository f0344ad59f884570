import { anchorOf, initialsOf } from '#db/live/model';
import type { UpdateView } from '#db/live/views';
import { clockTime, hkDate, isoHk, shortDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { Block } from '../story/blocks/block';
import { Correction } from '../story/correction';
import type { Words } from '../words/words';

type Props = {
  update: UpdateView;
  language: Language;
  words: Words;
  /** Absolute address of the story: what is shared leads to the update. */
  address: string;
  /** The story's first instant: later days are named beside the time. */
  begun: number;
};

/** The time as print shows it: the day too, where it is not the day on which the story began. */
export const updateTime = (at: number, begun: number, language: Language): string => {
  const time = clockTime(at, language);
  if (hkDate(at) === hkDate(begun)) return time;
  return language === 'zh' ? `${shortDate(at, language)}${time}` : `${time}, ${shortDate(at, language)}`;
};

/** One update: time, headline, text, whose it is. Its time is its address. */
export function Update({ update, language, words, address, begun }: Props) {
  const { live } = words;
  const anchor = anchorOf(update.id);
  const time = updateTime(update.at, begun, language);
  const head = `${anchor}-head`;
  return (
    <article
      id={anchor}
      tabIndex={-1}
      aria-labelledby={head}
      data-update={update.at}
      className="live-update outline-none"
    >
      <p className="live-time flex flex-wrap items-baseline gap-x-2">
        <a href={`#${anchor}`} aria-label={live.addressOf(time)} className="story-link inline-block py-1">
          <time dateTime={isoHk(update.at)}>{time}</time>
        </a>
        <span data-age-line="" hidden className="meta font-regular text-ink-3">
          <time dateTime={isoHk(update.at)} data-age="only" />
        </span>
        {update.pinned && <span className="meta font-strong text-ink-2">{live.pinned}</span>}
        {update.keyEvent && !update.pinned && (
          <span className="meta font-strong text-ink-2">{live.keyEvent}</span>
        )}
      </p>
      {update.headline === '' ? (
        <h3 id={head} className="sr-only">
          {time}
        </h3>
      ) : (
        <h3 id={head} className="live-head mt-1">
          {update.headline}
        </h3>
      )}
      <div className="story-body live-text measure mt-2">
        {update.body.map((block) => (
          <Block key={block.id} block={block} words={words} wide={false} dropCap={false} />
        ))}
      </div>
      {update.corrections.map((correction) => (
        <div key={correction.id} className="mt-4">
          <Correction correction={correction} language={language} words={words} />
        </div>
      ))}
      <p className="meta mt-2 flex flex-wrap items-baseline gap-x-2 text-ink-3">
        {update.author !== '' && <abbr title={update.author}>{initialsOf(update.author)}</abbr>}
        <span hidden data-share-holder="" data-screen-only="">
          <button
            type="button"
            data-share={`${address}#${anchor}`}
            data-copied={words.story.copied}
            aria-live="polite"
            className="story-link min-w-6 cursor-pointer py-1 text-start text-ink-2"
          >
            {live.share}
          </button>
        </span>
      </p>
    </article>
  );
}
