import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { UndoBin } from '@/components/desk/bin-line';
import { StoryFilters } from '@/components/desk/story-filters';
import { StoryList } from '@/components/desk/story-list';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { allSections } from '#db/sections/reader-queries';
import { languages } from '#db/shared/languages';
import { countViews, listStories, storyForDesk, type StoryFilter } from '#db/stories/desk-queries';
import { newChineseStory, newEnglishStory, takeOut } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.stories.title);

const views = ['mine', 'waiting', 'review', 'scheduled', 'today', 'all', 'bin'] as const;

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The stories of the desk. Everything that is chosen lives in the address. */
export default async function Stories({ searchParams }: Props) {
  const actor = await requireActor();
  const words = deskWords(actor.language);
  const asked = await searchParams;
  const filter = {
    view: views.find((view) => view === one(asked.view)) ?? 'mine',
    section: one(asked.section) || undefined,
    language: languages.find((language) => language === one(asked.language)),
    q: one(asked.q) || undefined,
    before: one(asked.before),
  } satisfies StoryFilter;
  const begin = [
    { language: 'en', action: newEnglishStory, label: words.stories.newEn },
    { language: 'zh', action: newChineseStory, label: words.stories.newZh },
  ];
  // One's own language first.
  if (actor.language === 'zh') begin.reverse();
  const [page, counts, sections] = [
    await listStories(actor, filter),
    await countViews(actor),
    await allSections(actor.language),
  ];
  // What was thrown away a moment ago, for the line that takes it out again.
  const thrown = one(asked.binned);
  const binned = thrown ? await storyForDesk(actor, thrown) : null;
  return (
    <DeskFrame
      actor={actor}
      current="stories"
      title={words.stories.title}
      act={
        <div className="flex flex-wrap gap-3">
          {begin.map(({ language, action, label }, i) => (
            <form key={language} action={action}>
              <button type="submit" className={i === 0 ? 'button' : 'button-quiet min-h-10'}>
                {label}
              </button>
            </form>
          ))}
        </div>
      }
    >
      {binned?.story.binnedAt != null && <UndoBin words={words} story={binned.story} restore={takeOut} />}
      <StoryFilters words={words} views={views} counts={counts} sections={sections} filter={filter} />
      <StoryList
        words={words}
        language={actor.language}
        t={now()}
        stories={page.items}
        sections={new Map(sections.map((section) => [section.id, section.name]))}
        empty={filter.q ? words.stories.empty.search : words.stories.empty[filter.view]}
        older={page.older}
        filter={filter}
        restore={takeOut}
      />
    </DeskFrame>
  );
}
