/** Sentences of search in Hong Kong's written Chinese; the same keys as search-en.ts. */
import type { SearchWords } from './search-en';

const inFigures = (n: number): string => new Intl.NumberFormat('en-GB').format(n);

export const searchZh: SearchWords = {
  title: '搜尋',
  label: '搜尋報道',
  placeholder: '人名、地名或字詞',
  button: '搜尋',
  before: '輸入標題或內文的字詞即可搜尋，中英文、繁簡體均可。字詞加上引號，須連在一起才算。',
  count: (n) => `共${inFigures(n)}篇`,
  moreThan: (n) => `超過${inFigures(n)}篇`,
  foundFor: ['與「', '」有關'],
  filters: {
    name: '篩選',
    section: { before: '版面：', any: '所有版面', label: '版面' },
    time: {
      before: '時間：',
      any: '不限時間',
      label: '時間',
      choices: { day: '過去一天', week: '過去一星期', month: '過去一個月', year: '過去一年' },
    },
    author: { before: '作者：', any: '所有作者', label: '作者' },
    sort: { label: '次序', choices: { newest: '由新至舊', best: '最相關的在前' } },
    dates: '指定日期',
    from: '由',
    to: '至',
    show: '套用',
    clear: '取消篩選',
  },
  nothing: ['找不到與「', '」有關的報道。'],
  notInTexts: ['標題及內文均沒有提及「', '」。'],
  writers: () => '同名作者：',
  widen: '可減少字詞，改用其他寫法，或試用標題常見的字眼。',
  spelling: ['你是否想找「', '」？'],
  single: '分開搜尋以下字詞，可找到報道：',
  unfiltered: (n) => `取消篩選後有${inFigures(n)}篇。`,
  otherLanguage: (n) => `英文版有${inFigures(n)}篇。`,
  topics: '不妨看看這些主題',
  weighed: '最新報道之中最相關的到此為止，其餘由新至舊排列。',
  more: '更多報道',
  older: '較早報道',
  first: '返回第一頁',
  description: '搜尋《{paper}》的所有報道。',
  suggestions: {
    label: '建議',
    count: (n) => `共${inFigures(n)}項建議。`,
    kinds: { topic: '主題', person: '作者', section: '版面', story: '報道' },
  },
};
