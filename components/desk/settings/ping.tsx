import type { Ping, PingLine } from '#db/pings/model';
import type { Result } from '#db/shared/result';
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
  ping: Ping;
  /** On, and yet nothing is sent: the site is closed to whom it tells. */
  shut: boolean;
  actions: { send: Act; turn: Act };
};

/** The addresses that a message told of, under their number. */
function Told({ words, line }: { words: DeskWords; line: PingLine }) {
  const { addresses } = words.pings;
  const n = line.addresses.length;
  return (
    <details className="min-w-40">
      <summary className="cursor-pointer">{n === 1 ? addresses.one : fill(addresses.many, { n })}</summary>
      <ul className="meta mt-1" lang="en-HK">
        {line.addresses.map((address) => (
          <li key={address} className="wrap-anywhere">
            {address}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Somebody who is told of changed addresses: on or off, a test, and what became of the messages. */
export function PingEntry({ words, language, t, ping, shut, actions }: Props) {
  const w = words.pings;
  const said = { failures: words.failures, reasons: words.reasons };
  const { target, on, url, keyAddress, byServer, deliveries } = ping;
  return (
    <li className="border-t border-rule py-5 last:border-b">
      <h2 className="desk-row">{w.names[target]}</h2>
      <p className="ui mt-1 max-w-160 text-ink-2">{w.what[target]}</p>
      {on ? (
        <div className="ui mt-2 wrap-anywhere">
          <p>{fill(w.sentTo, { url })}</p>
          {keyAddress !== null && <p>{fill(w.key, { address: keyAddress })}</p>}
          {target === 'indexnow' && byServer && <p className="text-ink-2">{w.byServer}</p>}
          {shut && <p className="mt-2 border-l-4 border-ochre pl-3">{w.shut}</p>}
        </div>
      ) : (
        <p className="ui mt-2">{byServer ? w.hubOff : w.off}</p>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-x-6 gap-y-3">
        {on && !shut && (
          <ActionForm action={actions.send} words={said} submit={w.test} done={w.tested} look="quiet">
            <input type="hidden" name="target" value={target} />
          </ActionForm>
        )}
        {!byServer && (
          <ActionForm
            action={actions.turn}
            words={said}
            submit={on ? w.turnOff : w.turnOn}
            look={on ? 'quiet' : 'main'}
          >
            <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
          </ActionForm>
        )}
      </div>
      {deliveries.length > 0 && (
        <>
          <h3 className="field-label mt-4">{words.webhooks.log}</h3>
          <ul>
            {deliveries.map((line) => (
              <Delivery
                key={line.id}
                {...{ words, language, t }}
                delivery={line}
                of={{ target }}
                send={actions.send}
                told={<Told words={words} line={line} />}
              />
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
