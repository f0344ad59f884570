/** Sentences of renaming and merging topics in Hong Kong's written Chinese. */
import type { deskTopicsEn } from './desk-topics-en';

export const deskTopicsZh: typeof deskTopicsEn = {
  address: '網址',
  addressHelp: '舊網址此後會轉往新網址。',
  stories: '稿件：{n}',
  over: '逾 {n}',
  search: '主題或作者名稱',
  find: '尋找',
  someOf: '現顯示 {all} 項中的 {n} 項；可按名稱尋找其他。',
  noneOfName: '沒有這個名稱。',
  merge: '併入另一主題……',
  mergeInto: '保留的主題',
  mergeHelp: '「{name}」的稿件此後全部歸入該主題，其頁面和訂閱源會轉往該處。稿件本身不變。',
  mergeNow: '把「{name}」併入',
  mergePersonInto: '保留的作者',
  mergePersonHelp: '「{name}」的稿件此後全部改署該作者，其頁面和訂閱源會轉往該處。稿件本身不變。',
  user: '編輯部帳戶',
  noUser: '沒有',
  userHelp: '對方新開的稿件一律用這個署名，作者頁上的簡介亦可自行修改。',
  elsewhere: '其他平台的帳戶',
  elsewhereHelp: '以https開頭的完整網址，每行一個，最多{most}個。作者頁會列出連結，表明屬於本人。',
};
