import type { QuotedPerson } from '#db/quotes/views';
import { shortDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { Apart } from '../ui/apart';
import { Icon } from '../ui/icon';
import { frontWords } from '../words/front';

/** Everybody who was quoted, by name, each with their words and the days on which they stood. */
export function QuoteSpeakers({ people, language }: { people: readonly QuotedPerson[]; language: Language }) {
  const words = frontWords(language).quote;
  return (
    <div className="page pt-6 pb-14">
      <div className="section-rule">
        <h1 className="section-title">
          {words.title}
          {words.colon}
          {words.people}
        </h1>
      </div>
      <p className="ui mt-2">
        <a
          href={quotePath(language)}
          className="story-link inline-flex min-h-11 items-center gap-2 text-ferry"
        >
          <Icon name="back" />
          {words.all}
        </a>
      </p>
      {people.length === 0 && <p className="dek mt-4 text-ink-2">{words.nobody}</p>}
      <ul className="mt-4 gap-x-(--gutter) md:columns-2">
        {people.map(({ name, role, quotes }) => (
          <li key={name} className="break-inside-avoid border-t border-rule pt-3 pb-6">
            <h2 className="section-head">{name}</h2>
            {role !== '' && <p className="meta mt-0.5 text-ink-2">{role}</p>}
            <ul className="mt-2">
              {quotes.map((quote) => (
                <li key={quote.date} className="mt-2">
                  <a href={quote.path} className="story-link ui block py-0.5">
                    <span className="font-display italic">
                      {words.open}
                      <Apart text={quote.words} />
                      {words.close}
                    </span>{' '}
                    <time dateTime={quote.date} className="meta whitespace-nowrap text-ink-3">
                      {shortDate(quote.date, language)}
                    </time>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
