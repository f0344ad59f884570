/** 匯出的中文字句；各項與 desk-export-en.ts 相同。 */
import type { DeskExportWords } from './desk-export-en';

export const deskExportZh: DeskExportWords = {
  title: '匯出',
  open: '匯出',
  about:
    '把全部內容存成一個zip檔案：每篇稿件連同保留的所有版本、刊登記錄和更正，備有供人閱讀的Markdown和供程式使用的JSON；每張圖片的資料；主題、署名、版面、轉址、每日一語和帳戶（不含密碼等機密）。未公開的稿件，包括有禁令的，也在其中，請像保管編輯室一樣保管檔案。',
  files: '圖片檔案不在其中，備份裏有，可在伺服器執行「npm run backup」。',
  holds: '現有稿件：{n}。檔案內有README說明各項內容。誰在何時匯出，都記在記錄裏。',
  button: '下載全部內容',
  busy: '有人正在匯出，請待完成後再試。',
};
