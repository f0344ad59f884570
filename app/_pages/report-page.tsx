import type { Metadata } from 'next';
import { noteMissing, refusedForm } from '#db/core/read';
import { type Language, otherLanguage } from '#db/shared/languages';
import { frontPath, pagePath } from '#db/shared/paths';
import { storyCard } from '#db/stories/reader-queries';
import { ReportForm } from '../../components/story/report-form';
import { reportWords } from '../../components/words/report';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

/** Head of the page: never offered to search engines. */
export function reportMetadata(language: Language): Promise<Metadata> {
  const words = reportWords(language);
  return listMetadata({
    title: words.title,
    description: words.line,
    path: pagePath(language, 'report-an-error'),
    language,
    indexed: false,
  });
}

/** `?story=` as it came; `sent` after a report has arrived. A refused form is shown again with what was typed. */
export async function ReportPage({
  language,
  story: id,
  sent,
}: {
  language: Language;
  story: string | undefined;
  sent: boolean;
}) {
  const card = id === undefined ? null : await storyCard(id);
  if (!card || card.language !== language) {
    noteMissing();
    return null;
  }
  const { headline, path } = card;
  return (
    <Frame language={language} twin={frontPath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <ReportForm
        story={{ id: card.id, headline, path }}
        language={language}
        refused={refusedForm()}
        sent={sent}
      />
    </Frame>
  );
}
