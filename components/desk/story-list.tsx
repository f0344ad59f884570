import { clockTime, hkDate, shortDate } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import type { DeskStory } from '#db/stories/desk-queries';
import type { DeskWords } from '../words/desk';
import { type ListFilter, listAddress } from './list-address';
import { StateMark } from './state-mark';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  stories: readonly DeskStory[];
  sections: ReadonlyMap<string, string>;
  empty: string;
  older: string | null;
  filter: ListFilter;
};

/** The list: state, headline, and under it who, where and how long. */
export function StoryList({ words, language, stories, sections, empty, older, filter }: Props) {
  const when = (at: number): string => `${clockTime(at, language)}, ${shortDate(hkDate(at), language)}`;
  if (stories.length === 0)
    return (
      <div className="py-6">
        <div className="mb-4 flex" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((square) => (
            <span key={square} className="sheet-square" />
          ))}
        </div>
        <p className="ui">{empty}</p>
      </div>
    );
  return (
    <>
      <ul className="border-t border-rule">
        {stories.map((story) => (
          <li key={story.id} className="relative flex gap-3 border-b border-rule py-3 hover:bg-mist">
            <span className="pt-1">
              <StateMark state={story.state} />
            </span>
            <div className="min-w-0 flex-1">
              <a
                href={`/desk/stories/${story.id}`}
                lang={tagOf(story.language)}
                className="desk-row break-words after:absolute after:inset-0"
              >
                {story.headline || words.stories.untitled}
              </a>
              <p className="caption text-ink-3">
                {story.ownerName} · {story.words} {words.stories.words}
                {story.section ? ` · ${sections.get(story.section) ?? story.section}` : ''} ·{' '}
                {words.languages[story.language]}
              </p>
            </div>
            <div className="text-right">
              <p className="caption">
                {words.states[story.state]}
                {story.stateAt !== null && story.state !== 'live-changed' ? ` ${when(story.stateAt)}` : ''}
              </p>
              <p className="meta text-ink-3">
                {words.stories.changed} {when(story.changedAt)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {older && (
        <p className="mt-4">
          <a href={listAddress({ ...filter, before: older })} className="text-link ui">
            {words.stories.older}
          </a>
        </p>
      )}
    </>
  );
}
