import { nearTime, shortDate } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import type { ListPage } from '#db/listing/desk-queries';
import type { DeskStory } from '#db/stories/desk-views';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import { EmbargoLine } from './embargo-line';
import { RowMark } from './list/row-mark.client';
import { type ListFilter, listAddress } from './list-address';
import { Marked } from '../search/marked';
import { storyName } from './story-name';
import { BinLine } from './bin-line';
import { ReadersLine } from './readers-line';
import { Apart } from '../ui/apart';
import { StateMark } from './state-mark';
import { WritingNow } from './writing-now.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant beside which times are told, ms UTC. */
  t: number;
  stories: ListPage['items'];
  /** Who is writing them now, by story. */
  writers: Readonly<Record<string, string>>;
  sections: ReadonlyMap<string, string>;
  older: string | null;
  filter: ListFilter;
  /** Takes a story out of the bin. */
  restore: (story: string) => Promise<void>;
};

/** A plan is done once the story is out, or has its hour. */
const hasGoneOut = ({ state }: DeskStory): boolean =>
  state !== 'draft' && state !== 'in-review' && state !== 'ready';

/** The list: state, headline, and under it who, where and how long. From 1024 px in columns. */
export function StoryList({ words, language, t, stories, writers, sections, older, filter, restore }: Props) {
  const w = words.stories;
  const when = (at: number): string => nearTime(at, t, language);
  /** "In review, Daniel": who has it, while somebody has. */
  const withWhom = ({ state, asked }: DeskStory): string | undefined =>
    state === 'draft'
      ? asked.writer?.name
      : state === 'in-review' || state === 'ready'
        ? asked.editor?.name
        : undefined;
  const stateOf = (story: DeskStory): string => {
    const { state, stateAt } = story;
    if (stateAt !== null && (state === 'scheduled' || state === 'live' || state === 'withdrawn'))
      return fill(w.stateSince[state], { when: when(stateAt) });
    const name = withWhom(story);
    return name ? fill(words.review.with, { state: words.states[state], name }) : words.states[state];
  };
  const writer = ({ owner, ownerName }: DeskStory): string => {
    const systems: Record<string, string> = words.systems;
    return owner.startsWith('system:') ? (systems[ownerName] ?? ownerName) : ownerName;
  };
  return (
    <>
      <ul className="border-t border-rule">
        {stories.map((story) => (
          <li
            key={story.id}
            data-story={story.id}
            className="relative scroll-mt-4 scroll-mb-24 grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-4 md:grid-cols-[0.875rem_minmax(0,1fr)_13rem] border-b border-rule py-3 hover:bg-mist lg:grid-cols-[0.875rem_minmax(0,1fr)_10.5rem_7rem_10rem]"
          >
            <span className="row-mark-cell pt-1">
              <RowMark
                story={story.id}
                label={fill(words.list.many.select, { name: storyName(story, words) })}
              >
                <StateMark state={story.state} />
              </RowMark>
            </span>
            <div className="min-w-0 md:row-span-2 lg:row-span-1">
              <a
                href={`/desk/stories/${story.id}`}
                lang={story.headline ? tagOf(story.language) : undefined}
                className="desk-row break-words after:absolute after:inset-0"
              >
                {story.headline && story.hit ? (
                  <Marked parts={story.hit.headline} />
                ) : (
                  storyName(story, words)
                )}
              </a>
              {story.hit?.passage && (
                <p lang={tagOf(story.language)} className="caption mt-0.5 text-ink-2 wrap-anywhere">
                  {story.hit.inNotes && <span lang={tagOf(language)}>{words.list.inNotes}</span>}
                  <Marked parts={story.hit.passage} />
                </p>
              )}
              <p className="caption mt-0.5 text-ink-3">
                <Apart text={writer(story)} /> · {fill(w.length, { n: story.words })} ·{' '}
                {words.languages[story.language]}
                {story.plannedFor !== null && !hasGoneOut(story) && (
                  <>
                    {' · '}
                    {fill(words.releases.plannedFor, { day: shortDate(story.plannedFor, language) })}
                  </>
                )}
                <WritingNow story={story.id} first={writers[story.id]} said={words.pen.writingNow} />
              </p>
            </div>
            <p className="caption col-start-2 text-ink-2 md:col-start-auto md:pt-0.5">
              {stateOf(story)}
              <EmbargoLine {...{ words, language, t }} until={story.embargoUntil} />
              {story.readers && (
                <span className="mt-1 block text-ink-3">
                  <ReadersLine words={words} readers={story.readers} />
                </span>
              )}
            </p>
            <p className="caption hidden text-ink-2 lg:block lg:pt-0.5">
              {story.section ? (sections.get(story.section) ?? story.section) : w.noSection}
            </p>
            <p className="caption col-start-2 text-ink-3 md:col-start-3 lg:col-start-auto lg:pt-0.5">
              <span className="lg:hidden">
                {story.section ? (sections.get(story.section) ?? story.section) : w.noSection} ·{' '}
              </span>
              {fill(w.changed, { when: when(story.changedAt) })}
              {/* In the narrow columns of wide screens it has a line of its own. */}
              <span className="md:block">
                <span className="md:hidden"> · </span>
                <a
                  href={`/desk/stories/${story.id}/history`}
                  aria-label={fill(words.named, { act: words.history.open, name: storyName(story, words) })}
                  className="text-link relative inline-block min-h-6"
                >
                  {words.history.open}
                </a>
              </span>
            </p>
            {story.binnedAt !== null && (
              <BinLine story={story} words={words} language={language} restore={restore} />
            )}
          </li>
        ))}
      </ul>
      {(older || filter.before) && (
        <p className="ui mt-4 flex gap-6">
          {filter.before && (
            <a href={listAddress({ ...filter, before: undefined })} className="text-link">
              {w.newest}
            </a>
          )}
          {older && (
            <a href={listAddress({ ...filter, before: older })} className="text-link">
              {w.older}
            </a>
          )}
        </p>
      )}
    </>
  );
}
