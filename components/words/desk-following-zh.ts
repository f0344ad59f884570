/** 其他伺服器的追蹤者的中文字句；各項與 desk-following-en.ts 相同。 */
import type { DeskFollowingWords } from './desk-following-en';

export const deskFollowingZh: DeskFollowingWords = {
  title: '其他伺服器的追蹤者（Mastodon等）',
  about:
    '讀者可在其他伺服器追蹤本報、各版及各作者。刊登過了可復原的時限，便發送新稿、改動和撤稿。即時更新的稿件，每五分鐘最多發送一次。',
  on: '由管理伺服器的人開啟（FEDERATION）。',
  off: '已關閉。由管理伺服器的人開啟（FEDERATION）。',
  followers: { none: '未有追蹤者', one: '1名追蹤者', many: '{n}名追蹤者' },
  waiting: { one: '1則訊息待發。', many: '{n}則訊息待發。' },
};
