import { fullDate } from '#db/shared/hk-time';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { archivePath, pagePath, type PaperPage, quotePath } from '#db/shared/paths';
import type { SectionRef, TopicRef } from '#db/stories/views';
import { ReadingChoices } from '../site/reading-choices';
import { SearchField } from '../search/search-field';
import { words } from '../words/words';
import { ListHead } from './list-head';

type Props = {
  sections: readonly { section: SectionRef; topics: readonly TopicRef[] }[];
  /** The last days' dates, newest first. */
  days: readonly string[];
  pages: readonly PaperPage[];
  language: Language;
};

/** The paper at a glance: what the menu of another site would hold, as a page. */
export function SectionsList({ sections, days, pages, language }: Props) {
  const own = words(language);
  const { list, bar } = own;
  const plain = 'story-link ui inline-block py-1.5';
  return (
    <div className="page pt-6 pb-6">
      <ListHead title={list.sections} line={list.sectionsLine} />
      <div className="mt-6 max-w-206">
        <SearchField query="" language={language} />
      </div>
      <ReadingChoices language={language} place="sections" />
      <ul className="mt-8 grid gap-x-(--gutter) md:grid-cols-2">
        {sections.map(({ section, topics }) => (
          <li key={section.id} className="border-t border-rule py-4">
            <h2 className="flex items-baseline justify-between gap-x-4">
              <a href={section.path} className="section-head story-link">
                {section.name}
              </a>
              <span lang={tagOf(otherLanguage(language))} className="section-zh text-ferry">
                {section.nameOther}
              </span>
            </h2>
            <ul className="mt-1 flex flex-wrap gap-x-5">
              {topics.map((topic) => (
                <li key={topic.id}>
                  <a href={topic.path} className={`${plain} text-ink-2`}>
                    {topic.name}
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div className="grid gap-x-(--gutter) border-t border-rule pt-4 md:grid-cols-2">
        <section aria-labelledby="past">
          <h2 id="past" className="section-head">
            {list.past}
          </h2>
          <p className="dek-s mt-1 text-ink-2">{list.pastLine}</p>
          <ul className="mt-1">
            {days.map((date) => (
              <li key={date}>
                <a href={archivePath(language, date)} className={`${plain} text-ferry`}>
                  {fullDate(date, language)}
                </a>
              </li>
            ))}
            <li>
              <a href={quotePath(language)} className={`${plain} text-ferry`}>
                {bar.quote}
              </a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="paper" className="max-md:mt-6">
          <h2 id="paper" className="section-head">
            {list.paper}
          </h2>
          <ul className="mt-1">
            {pages.map((page) => (
              <li key={page}>
                <a href={pagePath(language, page)} className={`${plain} text-ferry`}>
                  {own.pages[page]}
                </a>
              </li>
            ))}
            <li>
              <a href={pagePath(language, 'corrections')} className={`${plain} text-ferry`}>
                {list.corrections}
              </a>
            </li>
          </ul>
        </section>
      </div>
    </div>
  );
}
