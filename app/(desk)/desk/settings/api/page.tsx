import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ApiGuide } from '@/components/desk/settings/api-guide';
import { ApiKeyEntry } from '@/components/desk/settings/api-key';
import { MakeKey } from '@/components/desk/settings/make-key.client';
import { deskWords } from '@/components/words/desk';
import { keysForDesk } from '#db/api/desk-queries';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { can } from '#db/shared/permissions';
import { endApiKey, newApiKey } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.api.title);

/** Keys of programs that read what is published, and how they do. */
export default async function ReadApi() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const keys = await keysForDesk(actor);
  const t = now();
  return (
    <DeskFrame actor={actor} current="settings" title={words.api.title}>
      <p className="ui mb-6 max-w-160 text-ink-2">{words.api.about}</p>
      <MakeKey words={words} make={newApiKey} />
      {keys.length === 0 && <p className="ui text-ink-2">{words.api.none}</p>}
      <ul>
        {keys.map((item) => (
          <ApiKeyEntry
            key={item.id}
            words={words}
            language={actor.language}
            t={t}
            item={item}
            revoke={endApiKey}
          />
        ))}
      </ul>
      <ApiGuide words={words} site={env().siteUrl} />
    </DeskFrame>
  );
}
