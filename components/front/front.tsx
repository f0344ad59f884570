import type { FrontView } from '#db/front/views';
import type { Language } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';
import type { StoryCard } from '#db/stories/views';
import { QuoteBand } from '../quote/band';
import { frontWords } from '../words/front';
import { EmptySheet } from './empty-sheet';
import { LayoutE } from './layout-e';
import { Lead } from './lead';
import { MostRead } from './most-read';
import { type Row, rowsOf } from './rows';
import { SectionHead } from './section-head';
import { SectionRow } from './section-row';

const keyOf = (row: Row): string | undefined =>
  row.kind === 'one'
    ? row.section.section.id
    : (row.kind === 'pair' ? row.pair : row.sections)[0]?.section.id;

/** The front page below the navigation: lead, Quote of the Day, sections, latest, most read. */
export function Front({
  front,
  quote,
  mostRead,
  language,
}: {
  front: FrontView;
  quote: QuoteView | null;
  mostRead: readonly StoryCard[];
  language: Language;
}) {
  const words = frontWords(language).front;
  const { lead, sections, latest } = front;
  return (
    <>
      {lead.main.length > 0 ? (
        <Lead lead={lead} language={language} />
      ) : (
        <div className="page py-14">
          <EmptySheet className="mb-6" />
          <p className="standfirst">{words.empty}</p>
        </div>
      )}
      {quote && (
        <div className="mb-8">
          <QuoteBand quote={quote} language={language} />
        </div>
      )}
      {rowsOf(sections).map((row) => (
        <SectionRow key={keyOf(row)} row={row} language={language} />
      ))}
      {latest.length > 0 && (
        <section aria-labelledby="latest" className="page pt-2 pb-10">
          <SectionHead id="latest" name={words.latest} nameOther={words.latestOther} language={language} />
          <LayoutE cards={latest} />
        </section>
      )}
      <MostRead cards={mostRead} language={language} />
    </>
  );
}
