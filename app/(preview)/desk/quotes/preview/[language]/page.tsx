import type { Metadata } from 'next';
import { type Query, queryValue } from '@/app/_pages/query';
import { requireActor } from '@/app/_server/auth';
import { QuoteBand } from '@/components/quote/band';
import { FontPreload } from '@/components/site/font-preload';
import { deskWords } from '@/components/words/desk';
import { noteMissing } from '#db/core/read';
import { quoteView, typedQuote } from '#db/quotes/quote-view';
import { isDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';

type Props = { params: Promise<{ language: string }>; searchParams: Query };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await requireActor()).language).quotes.preview };
}

/** The band of the front with what stands in the form, kept or not. */
export default async function QuotePreview({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { language } = await params;
  const date = (await queryValue(searchParams, 'date')) ?? '';
  if (!can(actor, 'quote.read') || !isDate(date) || (language !== 'en' && language !== 'zh')) {
    noteMissing();
    return null;
  }
  const typed = typedQuote(Object.fromEntries(Object.entries(await searchParams)));
  return (
    <>
      <FontPreload faces={['display', 'sans']} />
      <main>
        <QuoteBand quote={quoteView(typed, language, date)} language={language} />
      </main>
    </>
  );
}
