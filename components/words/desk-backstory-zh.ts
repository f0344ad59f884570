/** 撰稿畫面上「採訪經過」一欄的字句。 */
import type { deskBackstoryEn } from './desk-backstory-en';

export const deskBackstoryZh: typeof deskBackstoryEn = {
  backstory: '採訪經過',
  backstoryLabel: '向讀者交代',
  backstoryHelp: '刊於文末：訪問了誰、查閱或點算過甚麼、有甚麼未能查明。最多{most}字；留空則不顯示。',
};
