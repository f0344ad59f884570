import type { StripView } from '#db/front/views';
import { fullDate, hanDate, hkDate } from '#db/shared/hk-time';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { archivePath, pagePath } from '#db/shared/paths';
import { Icon } from '../ui/icon';
import { warningName } from '../words/warnings';
import { words } from '../words/words';
import { type OtherScript, ScriptLink } from './script-link';

type Props = {
  language: Language;
  /** ms UTC */
  at: number;
  strips: readonly StripView[];
  twin: string;
  /** Of a Chinese page: the same one in the other form of its characters. */
  script?: OtherScript | undefined;
};

/** The line above the nameplate: today in Hong Kong, warnings in force, and what a reader may want first. */
export function UtilityStrip({ language, at, strips, twin, script }: Props) {
  const { bar, otherEdition } = words(language);
  const han = hanDate(at);
  const plain = 'story-link inline-flex min-h-10 items-center';
  const warnings = strips.flatMap(({ id, link, warning }) =>
    warning === null ? [] : [{ id, link, warning }],
  );
  return (
    <nav aria-label={bar.utility} className="border-b border-rule-soft" data-screen-only="">
      <div className="page meta flex min-h-10 flex-wrap items-center justify-between gap-x-5">
        <p className="flex items-center gap-x-1.5">
          <a href={archivePath(language, hkDate(at))} className={`${plain} font-strong text-ink`}>
            {fullDate(at, language)}
          </a>
          {language === 'en' && (
            <span lang="zh-Hant-HK" className="date-zh hidden text-ink-3 md:inline">
              {`${han.year}${han.month}${han.day}`}
            </span>
          )}
        </p>
        <ul className="flex items-center gap-x-5 whitespace-nowrap text-ink-2">
          {warnings.map(({ id, link, warning }) => (
            <li key={id} className="hidden text-van md:block">
              {link ? (
                <a href={link} className={plain}>
                  {bar.inForce(warningName(warning, language))}
                </a>
              ) : (
                bar.inForce(warningName(warning, language))
              )}
            </li>
          ))}
          <li>
            <a
              href={twin}
              hrefLang={tagOf(otherLanguage(language))}
              lang={tagOf(otherLanguage(language))}
              className={plain}
            >
              {otherEdition.name}
            </a>
          </li>
          {script && (
            <li className="max-sm:hidden">
              <ScriptLink script={script} className={plain} />
            </li>
          )}
          <li>
            <a href={pagePath(language, 'search')} className={`${plain} min-w-6 justify-center`}>
              <Icon name="search" className="size-5 sm:hidden" />
              <span className="max-sm:sr-only">{bar.search}</span>
            </a>
          </li>
          <li className="hidden md:block">
            <a href="/sign-in" rel="nofollow" className={plain}>
              {bar.signIn}
            </a>
          </li>
        </ul>
      </div>
    </nav>
  );
}
