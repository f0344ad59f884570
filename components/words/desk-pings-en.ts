/** Telling of changed addresses, in English. desk-pings-zh.ts has the same keys. */
import type { PingTarget } from '#db/pings/model';

export const deskPingsEn = {
  title: 'Telling of changes',
  open: 'Telling of changes',
  about:
    'Who is told which addresses have changed, once a release can no longer be taken back: one message for each release, correction and removal, tried again for two days. Of a live story the hub hears at most once a minute, search engines once in five.',
  names: { websub: 'The hub of our feeds (WebSub)', indexnow: 'Search engines (IndexNow)' } satisfies Record<
    PingTarget,
    string
  >,
  what: {
    websub: 'Feed readers that follow us through the hub have a new story within seconds.',
    indexnow:
      'Bing, Yandex, Naver and Seznam look at a changed page at once instead of some day. Google takes no part in this.',
  } satisfies Record<PingTarget, string>,
  sentTo: 'Sent to {url}',
  key: 'They find our key at {address}',
  off: 'Off. Nobody is told.',
  hubOff: 'Off. Whoever runs the server switches it on by naming a hub (WEBSUB_HUB).',
  byServer: 'Switched on by whoever runs the server (INDEXNOW_KEY).',
  shut: 'Search engines may keep nothing of this site as its settings are, so nothing is sent to them.',
  turnOn: 'Tell search engines',
  turnOff: 'Tell search engines no longer',
  test: 'Send a test',
  tested: 'On its way. Load the page again to see what became of it.',
  addresses: { one: '1 address', many: '{n} addresses' },
};

export type DeskPingsWords = typeof deskPingsEn;
