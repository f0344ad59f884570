import type { PageOf } from '#db/shared/page-of';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import type { SectionRef, StoryCard, TopicRef } from '#db/stories/views';
import { layouts } from '../front/layouts';
import { frontWords } from '../words/front';
import { words } from '../words/words';
import { ListHead } from './list-head';
import { Paging } from './paging';
import { River } from './river';
import { sectionTop, type TopRow } from './section-top';
import { TopicLinks } from './topic-links';

type Props = {
  section: SectionRef & { about: string };
  topics: readonly TopicRef[];
  stories: PageOf<StoryCard>;
  /** The top as an editor laid it out, and what it leaves of the newest; null: it lays itself out. */
  laidOut?: { rows: TopRow[]; rest: StoryCard[] } | null;
  /** Not the first page. */
  later: boolean;
  language: Language;
};

/** A section: its newest stories set as on a front, in layouts of its own, the rest by day. */
export function SectionFront({ section, topics, stories, laidOut, later, language }: Props) {
  const { list } = words(language);
  const { rows, rest } = later
    ? { rows: [], rest: stories.items }
    : (laidOut ?? sectionTop(section.id, stories.items));
  return (
    <div className="page pt-6 pb-6">
      <ListHead
        title={section.name}
        other={{ text: section.nameOther, lang: tagOf(otherLanguage(language)) }}
        line={section.about || list.sectionLine(section.name)}
      >
        <TopicLinks topics={topics} label={list.topics} />
      </ListHead>
      {rows.map(({ layout, cards }, i) => {
        const Layout = layouts[layout];
        return (
          <div
            key={`${layout}-${i}`}
            className={i === 0 ? 'mt-6 mb-10' : 'mb-10 border-t border-strong pt-4'}
          >
            {i === 0 && (
              // The cards are headings under a heading, as on the front.
              <h2 id="newest" className="sr-only">
                {frontWords(language).front.latest}
              </h2>
            )}
            <Layout cards={cards} mirrored={false} faces />
          </div>
        );
      })}
      <div className="mt-6">
        <River cards={rest} language={language} />
      </div>
      <Paging language={language} path={section.path} older={stories.older} later={later} />
    </div>
  );
}
