/** Servers from which nobody may follow, in English. desk-blocked-zh.ts has the same keys. */
import type { HostReason } from '#db/federation/views';

export const deskBlockedEn = {
  title: 'Blocked servers',
  about:
    'Nobody on a blocked server, or on one below its name, can follow, and nothing is sent there. Whoever followed from there is let go; they do not come back when the server is unblocked.',
  host: 'Name of the server',
  hostHelp: 'As in mastodon.example, or the address of a page there.',
  block: 'Block',
  none: 'No server is blocked.',
  blocked: {
    none: '{host} is blocked. Nobody followed from there.',
    one: '{host} is blocked. 1 follower was let go.',
    many: '{host} is blocked. {n} followers were let go.',
  },
  by: '{who}, {when}',
  unblock: 'Unblock',
  unblockNamed: 'Unblock {host}',
  unblocked: 'People on {host} can follow again.',
  again: 'Block it again',
  undo: 'Undo',
  reasons: {
    'no-host': 'No server is called that.',
    'own-host': 'This is our own server.',
    'blocked-already': 'It is blocked already.',
    'too-many': 'The list is full. Unblock a server first.',
  } satisfies Record<HostReason, string>,
};

export type DeskBlockedWords = typeof deskBlockedEn;
