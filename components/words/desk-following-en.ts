/** Followers on other servers, in English. desk-following-zh.ts has the same keys. */
export const deskFollowingEn = {
  title: 'Followers on other servers (Mastodon and others)',
  about:
    'The paper, each section and each author can be followed. New stories, changes and removals are sent once a release can no longer be taken back; of a live story at most one change in five minutes.',
  on: 'Switched on by whoever runs the server (FEDERATION).',
  off: 'Off. Whoever runs the server switches it on (FEDERATION).',
  followers: { none: 'No followers', one: '1 follower', many: '{n} followers' },
  waiting: { one: '1 message has yet to go.', many: '{n} messages have yet to go.' },
};

export type DeskFollowingWords = typeof deskFollowingEn;
