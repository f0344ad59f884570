import { nearTime } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { Webhook } from '#db/webhooks/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { Delivery } from './delivery';

type Act = (form: FormData) => Promise<Result<unknown>>;

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** The instant that the page shows, ms UTC. */
  t: number;
  webhook: Webhook;
  actions: { send: Act; stop: Act };
};

/** Somebody outside who is told: the secret, a test, the way to stop it, and what became of its messages. */
export function WebhookEntry({ words, language, t, webhook, actions }: Props) {
  const w = words.webhooks;
  const said = { failures: words.failures, reasons: words.reasons };
  const when = (at: number): string => nearTime(at, t, language);
  const { id, name, url, secret, actorName, at, deliveries } = webhook;
  return (
    <li className="border-t border-rule py-5 last:border-b">
      <h2 className="desk-row">{name}</h2>
      <p className="ui mt-1 wrap-anywhere">{url}</p>
      <p className="meta mt-1 text-ink-3">{fill(w.by, { who: actorName, when: when(at) })}</p>
      <details className="mt-2">
        <summary className="ui min-h-9 cursor-pointer py-1.5">{w.showSecret}</summary>
        <p className="ui mt-1">
          {w.secret}: <code className="wrap-anywhere select-all">{secret}</code>
        </p>
      </details>
      <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-3">
        <ActionForm action={actions.send} words={said} submit={w.ping} done={w.pinged} look="quiet">
          <input type="hidden" name="webhook" value={id} />
        </ActionForm>
        <details>
          <summary className="ui min-h-9 cursor-pointer py-1.5">{w.stop}</summary>
          <p className="ui mt-1 mb-2 max-w-100 text-ink-2">{w.stopHelp}</p>
          <ActionForm action={actions.stop} words={said} submit={fill(w.stopNow, { name })} look="danger">
            <input type="hidden" name="webhook" value={id} />
          </ActionForm>
        </details>
      </div>
      <h3 className="field-label mt-4">{w.log}</h3>
      {deliveries.length === 0 ? (
        <p className="ui text-ink-2">{w.noMessages}</p>
      ) : (
        <ul>
          {deliveries.map((delivery) => (
            <Delivery
              key={delivery.id}
              {...{ words, language, t, delivery }}
              of={{ webhook: id }}
              send={actions.send}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
