import type { ReactNode } from 'react';
import type { PaperName } from '#db/settings/model';
import type { SectionRef, TopicRef } from '#db/stories/views';
import { hkDate, hkParts } from '#db/shared/hk-time';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { archivePath, feedPath, frontPath, pagePath, type PaperPage, quotePath } from '#db/shared/paths';
import { words } from '../words/words';
import { ReadingChoices } from './reading-choices';
import { type OtherScript, ScriptLink } from './script-link';

type Props = {
  language: Language;
  paper: PaperName;
  /** ms UTC: the year and today's edition follow from it. */
  at: number;
  sections: readonly SectionRef[];
  topics: readonly TopicRef[];
  twin: string;
  /** Of a Chinese page: the same one in the other form of its characters. */
  script?: OtherScript | undefined;
  /** The sample edition is here, and says so. */
  sample: boolean;
};

const order: readonly PaperPage[] = [
  'about',
  'standards',
  'contact',
  'ownership',
  'masthead',
  'privacy',
  'accessibility',
];

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="meta mb-2 text-footer-ink-2">{title}</h2>
      <ul className="ui wrap-anywhere">{children}</ul>
    </div>
  );
}

const Item = ({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) => (
  <li>
    <a href={href} lang={lang} hrefLang={lang} className="story-link inline-block py-1">
      {children}
    </a>
  </li>
);

/** The foot of every page: deep green, the whole paper in four columns. */
export function Footer({ language, paper, at, sections, topics, twin, script, sample }: Props) {
  const { footer, pages, otherEdition } = words(language);
  const other = otherLanguage(language);
  return (
    <footer className="focus-light mt-10 bg-footer text-footer-ink">
      <div className="page pt-8 pb-10">
        <p className="plate-footer wrap-anywhere">{paper.name}</p>
        <p className="tagline mt-2 text-footer-ink-2">{paper.tagline}</p>
        <nav
          aria-label={footer.label}
          className="mt-8 grid grid-cols-2 gap-x-(--gutter) gap-y-8 xl:grid-cols-4"
        >
          <Column title={footer.sections}>
            {sections.map(({ id, name, path }) => (
              <Item key={id} href={path}>
                {name}
              </Item>
            ))}
          </Column>
          <Column title={words(language).story.topics}>
            {topics.map(({ id, name, path }) => (
              <Item key={id} href={path}>
                {name}
              </Item>
            ))}
          </Column>
          <Column title={footer.paper}>
            {order.map((page) => (
              <Item key={page} href={pagePath(language, page)}>
                {pages[page]}
              </Item>
            ))}
            <Item href={pagePath(language, 'corrections')}>{footer.corrections}</Item>
          </Column>
          <Column title={footer.more}>
            <Item href={archivePath(language, hkDate(at))}>{footer.todaysEdition}</Item>
            <Item href={quotePath(language)}>{footer.quoteArchive}</Item>
            <Item href={pagePath(language, 'sections')}>{footer.allSections}</Item>
            <Item href={feedPath(frontPath(language), 'rss')}>{footer.feed}</Item>
            <Item href={twin} lang={tagOf(other)}>
              {otherEdition.name}
            </Item>
            {script && (
              <li>
                <ScriptLink script={script} className="story-link inline-block py-1" />
              </li>
            )}
            <Item href={pagePath(language, 'saved')}>{words(language).saved.title}</Item>
          </Column>
        </nav>
        <ReadingChoices language={language} place="foot" />
        <p className="meta mt-8 flex flex-wrap gap-x-6 gap-y-1 text-footer-ink-2 wrap-anywhere">
          <span>{footer.rights(hkParts(at).year, paper.name)}</span>
          {sample && <span>{footer.sample}</span>}
        </p>
      </div>
    </footer>
  );
}
