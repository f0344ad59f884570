/** 對外通知的中文字句；各項與 desk-webhooks-en.ts 相同。 */
import type { DeskWebhooksWords } from './desk-webhooks-en';

export const deskWebhooksZh: DeskWebhooksWords = {
  title: '對外通知',
  open: '對外通知',
  about:
    '稿件刊登、更新、更正或撤回後，數秒內通知其他系統。訊息按 standardwebhooks.com 的方法簽署，至少送達一次，未成功會在兩日內重試。即時更新的稿件，每分鐘最多通知一次。',
  name: '名稱',
  nameHelp: '只供編輯室識別，例如「電子報」、「應用程式」。',
  url: '接收通知的網址',
  add: '新增',
  added: '已新增，由現在起通知。',
  none: '未有通知任何系統。',
  by: '{who}新增，{when}',
  secret: '核對簽署用的密鑰',
  showSecret: '顯示密鑰',
  ping: '發送測試',
  pinged: '已發出，請重新載入本頁查看結果。',
  stop: '停止…',
  stopNow: '停止通知{name}',
  stopHelp: '不再通知，尚未送出的訊息亦會取消。可在下方重新開始，密鑰不變，但錯過的訊息不會補發。',
  log: '訊息',
  noMessages: '未發出過訊息。',
  states: { sent: '已接收', waiting: '下次嘗試', 'given-up': '已放棄' },
  attempts: { one: '試了1次', many: '試了{n}次' },
  again: '再試',
  againNamed: '再試{when}的{type}',
  story: '稿件',
  reasons: {
    'out-of-reach':
      '訊息永遠不會送往這個網址：它屬本伺服器或私人網絡，或用了非網頁的連接埠。如有需要，可請伺服器管理員准許（OUTBOUND_ALLOW）。',
  },
  troubles: {
    address: '這不是網上的網址。',
    forbidden: '訊息不會送往這個網址，因為它不在公開的網絡上。',
    'too-many-redirects': '轉址次數太多。',
    'too-large': '對方的回覆太大。',
    'too-slow': '對方沒有及時回覆。',
    encoded: '對方的回覆經過壓縮，並非所求。',
    status: '對方的回覆與預期不符。',
    network: '無法連接對方的伺服器。',
  },
};
