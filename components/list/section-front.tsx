import type { PageOf } from '#db/shared/page-of';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import type { SectionRef, StoryCard, TopicRef } from '#db/stories/views';
import { LayoutA } from '../front/layout-a';
import { frontWords } from '../words/front';
import { words } from '../words/words';
import { ListHead } from './list-head';
import { Paging } from './paging';
import { River } from './river';
import { TopicLinks } from './topic-links';

const ON_TOP = 7;

type Props = {
  section: SectionRef & { about: string };
  topics: readonly TopicRef[];
  stories: PageOf<StoryCard>;
  /** Not the first page. */
  later: boolean;
  language: Language;
};

/** A section: its newest seven set as on a front, the rest by day. */
export function SectionFront({ section, topics, stories, later, language }: Props) {
  const { list } = words(language);
  const top = !later && stories.items.length >= ON_TOP ? stories.items.slice(0, ON_TOP) : [];
  const rest = stories.items.slice(top.length);
  return (
    <div className="page pt-6 pb-6">
      <ListHead
        title={section.name}
        other={{ text: section.nameOther, lang: tagOf(otherLanguage(language)) }}
        line={section.about || list.sectionLine(section.name)}
      >
        <TopicLinks topics={topics} label={list.topics} />
      </ListHead>
      {top.length > 0 && (
        <section aria-labelledby="newest" className="mt-6 mb-10">
          {/* The cards are headings under a heading, as on the front. */}
          <h2 id="newest" className="sr-only">
            {frontWords(language).front.latest}
          </h2>
          <LayoutA cards={top} />
        </section>
      )}
      <div className="mt-6">
        <River cards={rest} language={language} />
      </div>
      <Paging language={language} path={section.path} older={stories.older} later={later} />
    </div>
  );
}
