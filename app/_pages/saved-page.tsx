import type { Metadata } from 'next';
import { type Language, otherLanguage } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import { SavedList } from '../../components/list/saved-list';
import { words } from '../../components/words/words';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

/** Head of the page of saved stories: of no use to a search engine. */
export const savedMetadata = (language: Language): Promise<Metadata> => {
  const { saved } = words(language);
  return listMetadata({
    title: saved.title,
    description: saved.line,
    path: pagePath(language, 'saved'),
    twin: pagePath(otherLanguage(language), 'saved'),
    language,
    indexed: false,
  });
};

/** The page of saved stories: the same for everybody, filled on the reader's own device. */
export const SavedPage = ({ language }: { language: Language }) => (
  <Frame language={language} twin={pagePath(otherLanguage(language), 'saved')} head={{ kind: 'inside' }}>
    <SavedList language={language} />
  </Frame>
);
