/** The Quote of the Day as structured data: exact words, who said them, and where they stand. */
import type { Quotation, WithContext } from 'schema-dts';
import type { QuoteView } from '#db/quotes/views';
import { quoteDrawing, quoteSharePath } from '#db/share/address';
import type { PaperNames } from '#db/settings/model';
import { type Language, tagOf } from '#db/shared/languages';
import { originalTag } from '../../../components/quote/arrange';
import { absolute } from '../site';
import { CONTEXT, siteRef } from './paper';

/** The quote of a day. What we print in translation says so, and of what. */
export function quoteJsonLd(quote: QuoteView, language: Language, names: PaperNames): WithContext<Quotation> {
  const { words, original, originalLanguage, speaker, role, source, translated, translator } = quote;
  const creator = { '@type': 'Person', name: speaker, ...(role ? { jobTitle: role } : {}) } as const;
  const tag = originalTag(originalLanguage);
  return {
    '@context': CONTEXT,
    '@type': 'Quotation',
    '@id': `${absolute(quote.path)}#quote`,
    url: absolute(quote.path),
    mainEntityOfPage: absolute(quote.path),
    text: words,
    inLanguage: tagOf(language),
    creator,
    image: absolute(quoteSharePath(quoteDrawing(quote, language, 'wide', names))),
    isAccessibleForFree: true,
    ...(source ? { citation: { '@type': 'CreativeWork', name: source, author: creator } } : {}),
    ...(translated && original
      ? {
          translationOfWork: {
            '@type': 'Quotation',
            text: original,
            ...(tag ? { inLanguage: tag } : {}),
            creator,
          },
        }
      : {}),
    ...(translator ? { translator: { '@type': 'Person', name: translator } } : {}),
    isPartOf: siteRef(language, names),
  };
}
