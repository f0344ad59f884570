import type { Metadata } from 'next';
import { askedPath, noteMissing } from '#db/core/read';
import { changesAt, placeOfUpdate } from '#db/live/reader-queries';
import type { Language } from '#db/shared/languages';
import { storyOfChanges } from '#db/shared/paths';
import { Changes } from '../../components/live/changes';
import { words } from '../../components/words/words';
import { statusMetadata } from '../_server/metadata';
import { absolute } from '../_server/site';
import { type Query, queryValue } from './query';

export type AskedChanges = { searchParams: Query };

/** Head of the answer to an open page: never in an index. */
export const liveChangesMetadata = (language: Language): Metadata =>
  statusMetadata(words(language).live.answer);

/** What has happened to a live story since a change that the page which asks has seen. */
export async function LiveChangesPage({ language, searchParams }: AskedChanges & { language: Language }) {
  const path = storyOfChanges(askedPath());
  const update = await queryValue(searchParams, 'update');
  if (update !== undefined) {
    const where = await placeOfUpdate(path, update);
    if (where === null) noteMissing();
    return <main data-where={where} />;
  }
  const changes = await changesAt(path, await queryValue(searchParams, 'after'));
  if (!changes) {
    noteMissing();
    return null;
  }
  return <Changes changes={changes} language={language} address={absolute(path)} begun={changes.begun} />;
}
