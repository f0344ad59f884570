/** Sentences of taking back, taking down, embargoes and the bin in Hong Kong's written Chinese. */
import type { deskReleasesEn, releaseFailuresEn } from './desk-releases-en';

export const releaseFailuresZh: typeof releaseFailuresEn = {
  'undo-over': '已過半分鐘，或稿件其後已有其他處理。可以更新或撤回。',
  embargoed: '稿件禁發：到時間前不得刊登任何內容。',
  'scheduled-earlier': '稿件已定於較早時間刊登。請先取消定時刊登。',
  'removal-waits': '稿件在此之前會撤下。請先取消撤下。',
  'was-published': '讀者已看過這篇報道，只可撤回，不可棄置。',
  'in-bin': '稿件在棄稿箱內。請先還原。',
};

export const deskReleasesZh: typeof deskReleasesEn = {
  undo: '復原',
  undoPublishing: '復原刊登',
  undoOffered: '已公開。半分鐘內可以復原，期間不會對外發送任何通知。',
  undoShown: '已公開，未對外發送任何通知。',
  undone: '已復原。讀者所見與之前一樣。',
  neverPublished: '已復原。這篇稿件從未刊登。',
  secondsLeft: '{n}秒',

  embargo: '禁發',
  embargoUntil: '{when}前禁發',
  embargoHelp: '任何人不得提早刊登或定於較早時間刊登；只有撰稿人和編輯知道這篇稿件。',
  embargoWhen: '在此之前不得公開',
  setEmbargo: '設定禁發',
  longerEmbargo: '延長禁發',
  liftEmbargo: '提早解禁……',
  liftReason: '提早解禁的理由，記入操作紀錄',
  liftNow: '解除禁發',

  removal: '定時撤下……',
  removalWhen: '撤下時間',
  removalReason: '理由，讀者會看到',
  removalNow: '到時撤下',
  goesDown: '{when}撤下',
  removalHelp: '到時網址會註明報道已撤回（410），任何列表都不再顯示。',
  letStand: '取消撤下',

  targetStory: '本報另一篇報道',

  receipts: '對外發送',
  receiptOf: { mail: '同事電郵', webhook: '對外系統', websub: '訂閱中樞', indexnow: '搜尋引擎' },
  receiptStates: {
    sent: '{when}已發送',
    waiting: '{when}發送',
    again: '對方未接收（{why}），已試{n}次，{when}再試',
    'given-up': '{when}放棄（{why}）',
  },

  plan: '計劃',
  plannedDay: '計劃刊登日',
  planHelp: '只供同事參考，不會刊登，亦不會定時。',
  unplan: '取消計劃',
  plannedFor: '計劃{day}刊登',
  bin: '棄稿箱',
  binStory: '放入棄稿箱',
  binHelp: '30天內可以還原。',
  binned: '《{headline}》已放入棄稿箱。',
  inBin: '在棄稿箱內，{date}永久刪除。',
  removedOn: '{date}刪除',
  restore: '還原',
};
