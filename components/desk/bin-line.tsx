/** What lies in the bin: until when, and the way to take it out. */
import { shortDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { BIN_MS } from '#db/stories/model';
import type { DeskStory } from '#db/stories/desk-views';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

type Restore = (story: string) => Promise<void>;

/** In a row of the list. */
export function BinLine({
  story,
  words,
  language,
  restore,
}: {
  story: DeskStory;
  words: DeskWords;
  language: Language;
  restore: Restore;
}) {
  const w = words.releases;
  return (
    <div className="caption col-start-2 mt-1 flex flex-wrap items-center gap-x-3">
      {fill(w.removedOn, { date: shortDate((story.binnedAt ?? 0) + BIN_MS, language) })}
      <form action={restore.bind(null, story.id)} className="relative">
        <button
          type="submit"
          aria-label={fill(words.named, { act: w.restore, name: story.headline || words.stories.untitled })}
          className="button-quiet"
        >
          {w.restore}
        </button>
      </form>
    </div>
  );
}

/** Over the list, after something was thrown away. */
export function UndoBin({ words, story, restore }: { words: DeskWords; story: DeskStory; restore: Restore }) {
  const w = words.releases;
  return (
    <form
      action={restore.bind(null, story.id)}
      className="ui mb-5 flex flex-wrap items-center gap-x-4 border-l-4 border-ferry bg-wash px-3 py-2"
    >
      <p role="status">{fill(w.binned, { headline: story.headline || words.stories.untitled })}</p>
      <button type="submit" className="button-quiet">
        {w.undo}
      </button>
    </form>
  );
}
