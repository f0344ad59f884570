/** The day sheet, in Hong Kong's written Chinese. */
import type { DeskTodayWords } from './desk-today-en';

export const deskTodayZh: DeskTodayWords = {
  title: '今日',
  goesOut: '今日刊登',
  nothingYet: '今日未有刊登，亦沒有定時刊登的稿件。',
  nowMark: '現在',
  kinds: { first: '新稿', fix: '小修改', update: '更新', correction: '更正', ends: '撤回', embargo: '解禁' },
  ahead: '定時',
  out: '已刊登',
  waits: '等候處理',
  waiting: '等候你處理',
  planned: '計劃今日刊登，尚未定時',
  plannedFor: '原定{day}刊登',
  noEditor: '審閱中，未有編輯跟進',
  held: '暫緩：未能與其後刊登的版本合併',
  longOnFront: '在頭版超過八小時',
  since: '由{when}起',
  quotes: '語錄',
  noQuote: '今日未有專屬語錄。',
  quotesUntil: '{day}之後未有語錄。',
  reports: '讀者報錯',
  openReports: '{n}項待處理',
  nothingWaits: '沒有等候處理的事項。',
  first: '起步',
  invite: '邀請同事',
  write: '寫第一篇稿',
};
