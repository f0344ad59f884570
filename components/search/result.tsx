import type { FoundStory } from '#db/search/reader-queries';
import { isoHk, longDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { Picture } from '../picture/picture';
import { Marked } from './marked';

/** A story that was found: an S card with a passage around the hits in place of a standfirst. */
export function SearchResult({ item, language }: { item: FoundStory; language: Language }) {
  const { card, headline, snippet } = item;
  return (
    <article className="group relative grid grid-cols-[minmax(0,1fr)_6.5rem] grid-rows-[auto_1fr] gap-x-3.5">
      <div className={card.picture ? undefined : 'col-span-2'}>
        {card.kicker && <p className="kicker mb-1.25 text-ferry">{card.kicker}</p>}
        <h2 className="h-s">
          <a href={card.path} className="story-link after:absolute after:inset-0">
            <Marked parts={headline} />
          </a>
        </h2>
      </div>
      {/* On a phone the passage takes the whole width, under the picture too. */}
      <div className={card.picture ? 'max-md:col-span-2 md:col-start-1' : 'col-span-2'}>
        {snippet.length > 0 && (
          <p className="dek-s mt-1.5 max-w-160 text-ink-2">
            <Marked parts={snippet} />
          </p>
        )}
        <p className="meta mt-2 text-ink-3">
          {card.section && `${card.section.name} · `}
          <time dateTime={isoHk(card.publishedAt)}>{longDate(card.publishedAt, language)}</time>
        </p>
      </div>
      {card.picture && (
        <div className="col-start-2 row-start-1 md:row-end-3">
          <Picture picture={card.picture} ratio="1x1" sizes="104px" />
        </div>
      )}
    </article>
  );
}
