/** Webhooks, in English. desk-webhooks-zh.ts has the same keys. */
import type { FetchRefusal } from '#db/shared/fetch-refusal';
import type { DeliveryLine } from '#db/webhooks/model';

export const deskWebhooksEn = {
  title: 'Webhooks',
  open: 'Webhooks',
  about:
    'Other systems that are told within seconds what was published, updated, corrected or withdrawn. Messages are signed as standardwebhooks.com describes, sent at least once, and tried again for two days. A live story sends at most one a minute.',
  name: 'Name',
  nameHelp: 'For the Desk alone: “Newsletter”, “App”.',
  url: 'Address that is told',
  add: 'Add',
  added: 'Added. It is told from now on.',
  none: 'Nobody is told yet.',
  by: 'Added by {who}, {when}',
  secret: 'Secret to check signatures with',
  showSecret: 'Show the secret',
  ping: 'Send a test',
  pinged: 'On its way. Load the page again to see what became of it.',
  stop: 'Stop…',
  stopNow: 'Stop telling {name}',
  stopHelp:
    'It is told nothing more, not even what is still on its way. It can be started again below, under the same secret; it will not be told of what it missed.',
  log: 'Messages',
  noMessages: 'Nothing was sent yet.',
  states: { sent: 'Taken', waiting: 'Tried next', 'given-up': 'Given up' } satisfies Record<
    DeliveryLine['state'],
    string
  >,
  attempts: { one: '1 try', many: '{n} tries' },
  again: 'Try again',
  againNamed: 'Try {type} of {when} again',
  story: 'Story',
  reasons: {
    'out-of-reach':
      'No message ever leaves for this address: it is this server’s own, lies in a private network, or has a port that is not the web’s. Whoever runs the server can allow it (OUTBOUND_ALLOW).',
  },
  /** Why a message was not taken, where the other side said nothing. */
  troubles: {
    address: 'This is no address on the web.',
    forbidden: 'Messages to this address never leave the house: it is not on the open web.',
    'too-many-redirects': 'It leads on too often.',
    'too-large': 'The answer was too large.',
    'too-slow': 'Nobody answered in time.',
    encoded: 'The answer was compressed, which we did not ask for.',
    status: 'The answer was not the expected one.',
    network: 'The other server could not be reached.',
  } satisfies Record<FetchRefusal, string>,
};

export type DeskWebhooksWords = typeof deskWebhooksEn;
