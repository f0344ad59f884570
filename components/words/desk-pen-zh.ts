/** 兩人同看一篇稿的句子。 */
import type { deskPenEn } from './desk-pen-en';

export const deskPenZh: typeof deskPenEn = {
  here: '正在此稿的人',
  reading: '{name}正在閱讀',
  writing: '{name}正在撰寫',
  and: '{first}，另有{n}人',
  writingNow: '{name}正在撰寫',
  held: '{name}正在執筆。',
  ask: '要求執筆',
  asked: '已向{name}要求執筆。',
  askedBy: '{name}已要求執筆。',
  asks: '{name}要求執筆：',
  handOver: '交出',
  longer: '多等兩分鐘',
  yours: '現由你執筆。',
  saveFirst: '你的文字尚未儲存，儲存後即交出。',
  refused: '{name}正在執筆。你的文字安全存於本機。',
  free: '現時無人執筆。你的文字安全存於本機。',
};
