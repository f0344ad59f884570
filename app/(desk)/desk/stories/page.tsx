import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { UndoBin } from '@/components/desk/bin-line';
import { EmptyList } from '@/components/desk/list/empty-list';
import { NewerLine } from '@/components/desk/list/newer-line.client';
import { isNarrowed, listAddress } from '@/components/desk/list-address';
import { OwnViews } from '@/components/desk/list/own-views';
import { Selecting } from '@/components/desk/list/selecting.client';
import { StoryFilters } from '@/components/desk/story-filters';
import { StoryList } from '@/components/desk/story-list';
import { counted, storyName } from '@/components/desk/story-name';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { now } from '#db/core/clock';
import { newestEvent } from '#db/events/log';
import { colleagues, listPage, viewsOf } from '#db/listing/desk-queries';
import { ListAddress, listViews } from '#db/listing/model';
import { writersOf } from '#db/pen/desk-queries';
import { allSections } from '#db/sections/reader-queries';
import { countViews, storyForDesk } from '#db/stories/desk-queries';
import { templates } from '#db/style/desk-queries';
import { listTopics } from '#db/topics/desk-queries';
import { keepView, newChineseStory, newEnglishStory, newFromTemplate, removeView, takeOut } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.stories.title);

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The stories of the desk. Everything that is chosen lives in the address. */
export default async function Stories({ searchParams }: Props) {
  const actor = await requireActor();
  const words = deskWords(actor.language);
  const asked = await searchParams;
  const filter = ListAddress.parse(asked);
  const begin = [
    { language: 'en', action: newEnglishStory, label: words.stories.newEn },
    { language: 'zh', action: newChineseStory, label: words.stories.newZh },
  ];
  // One's own language first.
  if (actor.language === 'zh') begin.reverse();
  // Before the list is read: nothing falls between the two.
  const since = await newestEvent();
  const [page, counts, sections, topics, people, own] = [
    await listPage(actor, filter),
    await countViews(actor),
    await allSections(actor.language),
    await listTopics(actor),
    await colleagues(),
    await viewsOf(actor),
  ];
  const sectionNames = new Map(sections.map((section) => [section.id, section.name]));
  // What was thrown away a moment ago, for the line that takes it out again.
  const thrown = one(asked.binned);
  const binned = thrown ? await storyForDesk(actor, thrown) : null;
  const kept = await templates();
  const { templates: w } = words.tools;
  return (
    <DeskFrame
      actor={actor}
      current="stories"
      title={words.stories.title}
      act={
        <div data-begins-story className="flex flex-wrap gap-3">
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
      {kept.length > 0 && (
        <form action={newFromTemplate} className="mb-4 flex flex-wrap items-center gap-2">
          <label htmlFor="template" className="ui">
            {w.begin}
          </label>
          <select id="template" name="template" className="control w-auto">
            {kept.map(({ id, name, language }) => (
              <option key={id} value={id}>
                {name} ({words.languages[language]})
              </option>
            ))}
          </select>
          <button type="submit" className="button-quiet min-h-10">
            {w.start}
          </button>
        </form>
      )}
      <StoryFilters
        key={filter.view}
        words={words}
        views={listViews}
        counts={counts}
        own={own}
        sections={sections}
        people={people}
        filter={filter}
      />
      <OwnViews words={words} filter={filter} own={own} keep={keepView} remove={removeView} />
      {page.misread.map((word) => (
        <p key={word} className="ui mb-3">
          {fill(words.list.misread, { word })}
        </p>
      ))}
      <div className="flex min-h-9 flex-wrap items-center gap-x-4">
        <p role="status" className="meta text-ink-3">
          {isNarrowed(filter) &&
            page.items.length > 0 &&
            (page.older
              ? fill(words.list.count.more, { n: page.items.length })
              : counted(words.list.count, page.items.length))}
        </p>
        {filter.before === undefined && (
          <NewerLine asked={listAddress(filter).split('?')[1] ?? ''} since={since} words={words.list.newer} />
        )}
      </div>
      {page.items.length === 0 && (
        <EmptyList words={words} filter={filter} wider={page.wider} sections={sectionNames} people={people} />
      )}
      <Selecting
        words={{ many: words.list.many, peek: words.list.peek, failures: words.failures }}
        names={Object.fromEntries(page.items.map((story) => [story.id, storyName(story, words)]))}
        sections={sections.map(({ id, name }) => ({ id, name }))}
        topics={topics.map(({ id, name, nameZh }) => ({
          id,
          name: (actor.language === 'zh' && nameZh) || name || nameZh,
        }))}
        people={people}
      >
        <StoryList
          words={words}
          language={actor.language}
          t={now()}
          stories={page.items}
          writers={await writersOf(
            actor,
            page.items.map(({ id }) => id),
          )}
          sections={sectionNames}
          older={page.older}
          filter={filter}
          restore={takeOut}
        />
      </Selecting>
    </DeskFrame>
  );
}
