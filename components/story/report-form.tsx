import { LONGEST_EMAIL, LONGEST_REPORT, LONGEST_SOURCE } from '#db/reports/model';
import { type Language, tagOf } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import type { Failure } from '#db/shared/result';
import { reportWords } from '../words/report';

const FIELD = 'ui block min-h-11 w-full border border-ink-3 bg-paper px-3 py-2 text-ink';
const LABEL = 'ui mb-1.5 block font-strong';

type Props = {
  story: { id: string; headline: string; path: string };
  language: Language;
  /** What was typed and why it was refused; undefined when the page is only opened. */
  refused: { typed: Readonly<Record<string, string>>; failure: Failure } | undefined;
  sent: boolean;
};

/** A reader tells the desk what is wrong in a story: a plain form that works without scripts. */
export function ReportForm({ story, language, refused, sent }: Props) {
  const words = reportWords(language);
  const typed = refused?.typed ?? {};
  const reasons = refused?.failure.fields ?? {};
  /** Why a field was refused, in words. */
  const whyNot = (name: 'words' | 'source' | 'email'): string | undefined => {
    const reason = reasons[name];
    return reason === undefined ? undefined : (words.reasons[reason] ?? words.refused);
  };
  const about = (name: 'words' | 'source' | 'email') => ({
    id: `report-${name}`,
    name,
    defaultValue: typed[name] ?? '',
    className: FIELD,
    'aria-invalid': whyNot(name) ? (true as const) : undefined,
    'aria-describedby': whyNot(name) ? `report-${name}-why` : undefined,
  });
  const why = (name: 'words' | 'source' | 'email') =>
    whyNot(name) && (
      <p id={`report-${name}-why`} className="ui mt-1 border-l-4 border-van pl-2.5">
        {whyNot(name)}
      </p>
    );
  return (
    <div className="page grid-page pt-5 pb-12">
      <div className="md:col-span-10 md:col-start-2 xl:col-span-7 xl:col-start-1">
        <h1 className="article">{sent ? words.thanks : words.title}</h1>
        <p className="standfirst mt-3 text-ink-2">{sent ? words.thanksLine : words.line}</p>
        <p className="h-m mt-6 border-y border-rule py-3.5">
          <a href={story.path} className="story-link">
            {story.headline}
          </a>
        </p>
        {!sent && (
          <form method="post" action={pagePath(language, 'report-an-error')} className="mt-6">
            {refused && (
              <p role="alert" className="ui mb-5 border border-l-4 border-van px-3 py-2.5">
                {words.failures[refused.failure.code] ?? words.refused}
              </p>
            )}
            <input type="hidden" name="story" value={story.id} />
            <label htmlFor="report-words" className={LABEL}>
              {words.what}
            </label>
            <textarea
              {...about('words')}
              rows={6}
              required
              maxLength={LONGEST_REPORT}
              lang={tagOf(language)}
            />
            {why('words')}
            <label htmlFor="report-source" className={`${LABEL} mt-5`}>
              {words.source} <span className="font-regular text-ink-3">{words.optional}</span>
            </label>
            <input type="text" {...about('source')} maxLength={LONGEST_SOURCE} />
            {why('source')}
            <label htmlFor="report-email" className={`${LABEL} mt-5`}>
              {words.email} <span className="font-regular text-ink-3">{words.optional}</span>
            </label>
            <input type="email" {...about('email')} maxLength={LONGEST_EMAIL} autoComplete="email" />
            {why('email')}
            <p className="meta mt-2 text-ink-3">{words.emailLine}</p>
            <p className="hidden">
              <label htmlFor="report-website">{words.trap}</label>
              <input id="report-website" type="text" name="website" tabIndex={-1} autoComplete="off" />
            </p>
            <button
              type="submit"
              className="ui mt-6 inline-flex min-h-11 cursor-pointer items-center border border-ferry bg-ferry px-5 font-strong text-paper hover:border-ferry-deep hover:bg-ferry-deep"
            >
              {words.send}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}
