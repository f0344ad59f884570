/** 還原設定的中文字句；各項與 desk-put-back-en.ts 相同。 */
import type { DeskPutBackWords } from './desk-put-back-en';

export const deskPutBackZh: DeskPutBackWords = {
  title: '本頁最近的更改',
  about: '上面已輸入而未儲存的內容不受影響。',
  log: '在記錄中查看全部',
  act: '還原',
  named: '還原至{who}更改之前，{when}',
  done: '已還原，並另有一項記錄。',
  newer: '其後已再更改，不能還原。',
};
