import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { frontPath, pagePath } from '#db/shared/paths';
import { Icon } from '../ui/icon';
import { words } from '../words/words';
import { OneSquare, PrintedMark } from './mark';
import { nameStep } from './name-step';
import { type OtherScript, ScriptLink } from './script-link';

type Props = {
  language: Language;
  /** What the paper is called. */
  name: string;
  /** Where the other edition has this page, or its front. */
  twin: string;
  /** Of a Chinese page: the same one in the other form of its characters. */
  script?: OtherScript | undefined;
  /** Headline shown once the story's own has left the screen; the bar is then sticky. */
  headline?: string | undefined;
};

/** The bar of every page but the fronts: square, name, sections, search, the other edition. */
export function InsideBar({ language, name, twin, script, headline }: Props) {
  const { bar, otherEdition } = words(language);
  const other = otherLanguage(language);
  const step = nameStep(name);
  const link = 'story-link ui inline-flex min-h-11 items-center font-medium text-ink-2';
  return (
    <header
      data-bar={headline === undefined ? undefined : ''}
      className={`border-b border-rule bg-paper ${headline === undefined ? '' : 'story-bar'}`.trimEnd()}
    >
      <div className="page flex min-h-14 flex-wrap items-center gap-x-3 sm:gap-x-4 md:gap-x-6">
        <a
          href={frontPath(language)}
          // A long name shares the line with what else is in the bar, in lines of its own; letters of twice the size may
          // make any name too long for a line.
          className={`flex items-center gap-x-2 sm:gap-x-3 ${step ? 'min-w-36 flex-1' : 'max-w-full flex-none'}`}
        >
          <OneSquare className="size-8.5 flex-none text-ferry print:hidden" />
          <PrintedMark className="size-11 flex-none" />
          <span className={`plate-inside ${step}`.trimEnd()}>{name}</span>
        </a>
        {headline !== undefined && (
          <p aria-hidden="true" className="story-bar-headline ui min-w-0 flex-1 truncate text-ink-2">
            {headline}
          </p>
        )}
        <nav
          aria-label={bar.utility}
          className="ml-auto flex flex-none items-center gap-x-2 sm:gap-x-4 md:gap-x-6"
        >
          <a href={twin} hrefLang={tagOf(other)} lang={tagOf(other)} className={`${link} max-sm:hidden`}>
            {otherEdition.name}
          </a>
          {script && <ScriptLink script={script} className={`${link} max-sm:hidden`} />}
          <a href={pagePath(language, 'sections')} className={link}>
            {bar.sections}
          </a>
          <a href={pagePath(language, 'search')} className={`${link} min-w-6 justify-center`}>
            <Icon name="search" />
            <span className="sr-only">{bar.search}</span>
          </a>
        </nav>
      </div>
    </header>
  );
}
