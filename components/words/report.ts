/** The words of the page on which readers report an error. */
import type { Language } from '#db/shared/languages';
import type { FailureCode } from '#db/shared/result';

type ReportWords = {
  title: string;
  line: string;
  what: string;
  source: string;
  email: string;
  emailLine: string;
  optional: string;
  send: string;
  thanks: string;
  thanksLine: string;
  /** Beside a field that nobody sees. */
  trap: string;
  refused: string;
  failures: Partial<Record<FailureCode, string>>;
  reasons: Record<string, string>;
};

const en: ReportWords = {
  title: 'Report an error',
  line: 'Tell the desk what is wrong. An editor reads every report; if a fact was wrong, the story is corrected with a notice that says so.',
  what: 'What is wrong, and where in the story?',
  source: 'Where can the right thing be read?',
  email: 'Your email, if we may ask you',
  emailLine: 'Seen by editors only, and deleted when the report has been dealt with.',
  optional: '(may be left empty)',
  send: 'Send to the desk',
  thanks: 'Thank you',
  thanksLine: 'Your report has reached the desk.',
  trap: 'Leave this empty',
  refused: 'This could not be sent. Your words are still here.',
  failures: {
    invalid: 'Something is missing or cannot be taken. Your words are still here.',
    throttled:
      'Many reports came from your network within the hour. Keep your words and try again later, or write to us.',
    'not-same-origin':
      'This did not come from our own page, so it was not sent. Your words are still here: send them again.',
    'not-found': 'This story can no longer be read, so nothing was sent.',
    busy: 'The desk is busy. Your words are still here: send them again.',
  },
  reasons: {
    required: 'Say in a sentence what is wrong.',
    'too-long': 'This is too long.',
    'forbidden-characters': 'There is a character in it that cannot be kept.',
    email: 'This is not an email address.',
  },
};

const zh: ReportWords = {
  title: '報告錯處',
  line: '請告訴編輯部哪裏錯了。每份報告都有編輯細閱；事實有誤，報道會更正，並附啟事說明。',
  what: '錯在哪裏？請指出文中位置。',
  source: '正確的內容可在哪裏查到？',
  email: '電郵地址（方便我們查問）',
  emailLine: '只有編輯看得到，報告處理後即刪除。',
  optional: '（可留空）',
  send: '交給編輯部',
  thanks: '謝謝',
  thanksLine: '編輯部已收到你的報告。',
  trap: '請留空此欄',
  refused: '未能送出，你寫的內容仍在這裏。',
  failures: {
    invalid: '有欄目漏填或不合格式，你寫的內容仍在這裏。',
    throttled: '你的網絡一小時內送出的報告太多。請保留內容，稍後再試，或來信告知。',
    'not-same-origin': '這次傳送並非來自本報頁面，因此沒有送出。內容仍在這裏，請再送一次。',
    'not-found': '這則報道已不能閱讀，因此沒有送出。',
    busy: '系統繁忙。內容仍在這裏，請再送一次。',
  },
  reasons: {
    required: '請用一句話說明錯處。',
    'too-long': '內容太長。',
    'forbidden-characters': '內有無法保存的字符。',
    email: '電郵地址格式不正確。',
  },
};

export const reportWords = (language: Language): ReportWords => (language === 'zh' ? zh : en);
