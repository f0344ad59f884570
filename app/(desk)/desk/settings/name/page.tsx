import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { NamesForm } from '@/components/desk/settings/names-form.client';
import { deskWords } from '@/components/words/desk';
import { fieldsOf } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { can } from '#db/shared/permissions';
import { saveNames } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.names.title);

/** What the paper is called, in both editions. */
export default async function Names() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const { title, about, fonts } = words.names;
  return (
    <DeskFrame actor={actor} current="settings" title={title}>
      <p className="ui mb-2 max-w-160 text-ink-2">{about}</p>
      <p className="meta mb-6 max-w-160 text-ink-3">{fonts}</p>
      <NamesForm words={words} values={fieldsOf(await paperNames())} save={saveNames} />
      <ChangedHere actor={actor} page="name" />
    </DeskFrame>
  );
}
