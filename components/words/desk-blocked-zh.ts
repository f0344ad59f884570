/** 封鎖伺服器的中文字句；各項與 desk-blocked-en.ts 相同。 */
import type { DeskBlockedWords } from './desk-blocked-en';

export const deskBlockedZh: DeskBlockedWords = {
  title: '已封鎖的伺服器',
  about:
    '被封鎖的伺服器及其名下的伺服器，用戶不能追蹤本報，本報亦不會發送任何訊息。原有的追蹤者會被移除，解除封鎖後不會恢復。',
  host: '伺服器名稱',
  hostHelp: '例如 mastodon.example，或該伺服器上任何一頁的網址。',
  block: '封鎖',
  none: '未有封鎖任何伺服器。',
  blocked: {
    none: '已封鎖{host}，該處沒有追蹤者。',
    one: '已封鎖{host}，移除了1名追蹤者。',
    many: '已封鎖{host}，移除了{n}名追蹤者。',
  },
  by: '{who}，{when}',
  unblock: '解除封鎖',
  unblockNamed: '解除封鎖{host}',
  unblocked: '{host}的用戶可再追蹤本報。',
  again: '重新封鎖',
  undo: '復原',
  reasons: {
    'no-host': '沒有這樣的伺服器名稱。',
    'own-host': '這是本報的伺服器。',
    'blocked-already': '這個伺服器已被封鎖。',
    'too-many': '名單已滿，請先解除封鎖其中一個。',
  },
};
