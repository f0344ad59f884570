/** 報名與報頭語的中文字句；各項與 desk-names-en.ts 相同。 */
import type { DeskNamesWords } from './desk-names-en';

export const deskNamesZh: DeskNamesWords = {
  title: '報名與報頭語',
  open: '報名與報頭語',
  about: '兩者見於每頁頁首，以及標題、訂閱、分享圖片、電郵和結構化資料。更改在下一次瀏覽時即公開，網址不變。',
  fonts:
    '中文報頭字體沒有備妥的字，會以讀者裝置的字體顯示。附有報名的標誌圖片只有原來一幅；改名後，搜尋引擎只會看到標誌。',
  english: '英文版',
  chinese: '中文版',
  name: '英文報名',
  tagline: '英文報頭語',
  nameZh: '中文報名',
  taglineZh: '中文報頭語',
  effect: '將會這樣顯示',
  front: '主頁的標題：{title}',
  story: '報道頁的標題：{title}',
  headline: '大標題',
};
