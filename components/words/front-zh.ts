/** 主頁與每日一語的中文字句；各項與 front-en.ts 相同。 */
import { monthName } from '#db/shared/hk-time';
import type { FrontWords } from './front-en';

const monthAndYear = (month: string): string =>
  `${month.slice(0, 4)}年${monthName(Number(month.slice(5, 7)), 'zh')}`;

export const frontZh: FrontWords = {
  front: {
    lead: '頭條報道',
    latest: '最新',
    latestOther: 'Latest',
    mostRead: '最多人讀',
    mostReadOther: 'Most read',
    empty: '仍未有報道刊登。第一篇報道將在此刊出。',
  },
  quote: {
    title: '每日一語',
    titleOther: 'Quote of the Day',
    open: '「',
    close: '」',
    month: monthAndYear,
    from: (source) => `出自${source}`,
    translation: (translator) => (/譯/.test(translator) ? translator : `${translator}譯`),
    about: '語錄由來',
    all: '語錄一覽',
    picture: '存為圖片',
    note: '語錄由來',
    previous: '前一則語錄',
    next: '後一則語錄',
    archiveLine: '每日一則，俱列出處。',
    archiveDescription: (month) => `${monthAndYear(month)}的每日一語：所言、何人所言、出自何處。`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    emptyMonth: '本月未有語錄刊出。',
    today: '今日',
    people: '按人物索引',
    peopleDescription: '歷來每日一語出自何人：按姓名排列，附出處與日期。',
    everyone: '歷來引述的人物',
    nobody: '未有語錄刊出。',
    fromStory: '見本報報道：',
    colon: '：',
    comma: '，',
  },
};
