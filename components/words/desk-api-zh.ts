/** 讀取接口的密鑰與用法，中文字句；各項與 desk-api-en.ts 相同。 */
import type { DeskApiWords } from './desk-api-en';

export const deskApiZh: DeskApiWords = {
  title: '讀取接口',
  open: '讀取接口與密鑰',
  about:
    '持有密鑰的程式可用JSON讀取兩種語言已刊登的內容，例如手機程式、合作機構、檔案庫。讀者看到甚麼，程式同時看到甚麼，別無其他。',
  name: '密鑰給誰',
  nameHelp: '只供編輯室辨認，例如「手機程式」、「市立圖書館」。',
  make: '製作密鑰',
  made: '這就是密鑰，只顯示這一次，請立即複製。',
  key: '密鑰',
  none: '未有密鑰。',
  by: '{who}於{when}製作',
  begins: '開首是',
  never: '從未使用',
  used: '最後使用：{day}',
  revoke: '收回……',
  revokeHelp: '由下一個請求起，密鑰即告失效，任何人都不能恢復，記錄頁亦不能還原，但可另製新的。',
  revokeSure: '我明白這不能還原',
  revokeNow: '收回{name}的密鑰',
  how: '用法',
  howKey: '每個請求的標頭都要附上密鑰：',
  howLimit:
    '每把密鑰每分鐘可請求{n}次。標頭RateLimit和RateLimit-Policy列明餘數；超出者得到429，Retry-After寫明要等候的秒數。',
  howLists:
    '列表以「next」結尾，把它作為「before」傳回即可續讀；到尾時是null。每個回覆都有ETag，以If-None-Match傳回，內容未變時得到304。',
  howErrors:
    '出錯時以application/problem+json（RFC 9457）說明：400列明不被接納的參數，401是沒有有效的密鑰，404是並未公開。',
  howSpec: '供程式使用的完整說明（OpenAPI 3.1）：',
  addresses: '網址',
  operations: {
    stories: '報道，由新到舊；可用section、topic或author只取其一；language是en或zh',
    story: '一篇報道的全文',
    sections: '各版，按報章的次序',
    topics: '有報道的主題，多的在前',
    authors: '所有有報道的作者',
    search: '含有q各詞的報道；可用section、author、from、to和sort收窄',
  },
};
