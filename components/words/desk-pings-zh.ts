/** 通報網址變更的中文字句；各項與 desk-pings-en.ts 相同。 */
import type { DeskPingsWords } from './desk-pings-en';

export const deskPingsZh: DeskPingsWords = {
  title: '通報變更',
  open: '通報變更',
  about:
    '刊登過了可復原的時限，便通報哪些網址有變。每次刊登、更正或撤回只發一則，未成功會在兩日內重試。即時更新的稿件，訂閱中樞每分鐘最多收一則，搜尋引擎每五分鐘最多一則。',
  names: { websub: '訂閱中樞（WebSub）', indexnow: '搜尋引擎（IndexNow）' },
  what: {
    websub: '經中樞訂閱的讀者，數秒內便收到新稿。',
    indexnow: 'Bing、Yandex、Naver、Seznam會即時重看有變的頁面，不必等到他日。Google並未參與。',
  },
  sentTo: '發送至{url}',
  key: '對方可在{address}核對我們的密鑰',
  off: '已關閉，未有通報任何人。',
  hubOff: '已關閉。由管理伺服器的人指定中樞（WEBSUB_HUB）後開啟。',
  byServer: '由管理伺服器的人開啟（INDEXNOW_KEY）。',
  shut: '按目前設定，搜尋引擎不得收錄本站，所以不會通報。',
  turnOn: '通報搜尋引擎',
  turnOff: '不再通報搜尋引擎',
  test: '發送測試',
  tested: '已發出，請重新載入本頁查看結果。',
  addresses: { one: '1個網址', many: '{n}個網址' },
};
