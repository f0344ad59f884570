import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { ActionForm } from '@/components/desk/action-form.client';
import { TextField } from '@/components/desk/fields.client';
import { WebhookEntry } from '@/components/desk/settings/webhook';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { can } from '#db/shared/permissions';
import { webhooksForDesk } from '#db/webhooks/desk-queries';
import { endWebhook, keepWebhook, sendWebhook } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.webhooks.title);

/** Who outside is told what is published, and what became of each message. */
export default async function Webhooks() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const w = words.webhooks;
  const webhooks = await webhooksForDesk(actor);
  const t = now();
  return (
    <DeskFrame actor={actor} current="settings" title={w.title}>
      <p className="ui mb-6 max-w-160 text-ink-2">{w.about}</p>
      <ActionForm
        action={keepWebhook}
        words={{ failures: words.failures, reasons: { ...words.reasons, ...w.reasons } }}
        submit={w.add}
        done={w.added}
        clears
        className="mb-8 max-w-200"
      >
        <div className="grid gap-x-4 md:grid-cols-2">
          <TextField name="name" label={w.name} hint={w.nameHelp} />
          <TextField name="url" label={w.url} />
        </div>
      </ActionForm>
      {webhooks.length === 0 && <p className="ui text-ink-2">{w.none}</p>}
      <ul>
        {webhooks.map((webhook) => (
          <WebhookEntry
            key={webhook.id}
            words={words}
            language={actor.language}
            t={t}
            webhook={webhook}
            actions={{ send: sendWebhook, stop: endWebhook }}
          />
        ))}
      </ul>
      <ChangedHere actor={actor} page="webhooks" />
    </DeskFrame>
  );
}
