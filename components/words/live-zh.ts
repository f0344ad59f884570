/** 即時更新的中文字句。各項與 live-en.ts 相同。 */
import { clockTime, shortDate } from '#db/shared/hk-time';
import type { LiveWords } from './live-en';

export const liveZh: LiveWords = {
  label: '各則更新',
  live: '即時更新',
  updated: '更新於',
  count: (n) => `${n}則更新`,
  paused: '更新暫停',
  ended: (at) => `即時更新已經結束（${shortDate(at, 'zh')}${clockTime(at, 'zh')}）`,
  endedUndated: '即時更新已經結束',
  keyEvents: '重點時序',
  pinned: '置頂',
  keyEvent: '重點',
  none: '首則更新將在這裏刊出。',
  older: '較早的更新',
  newest: '返回最新更新',
  addressOf: (time) => `${time}，此則更新的連結`,
  share: '分享',
  oneNew: '有1則新更新',
  manyNew: '有{n}則新更新',
  toNewest: '前往最新更新',
  changed: '有一則更新作了修改',
  pause: '暫停自動更新',
  resume: '恢復自動更新',
  lost: '連線中斷，恢復後將顯示新的更新',
  endedNow: '即時更新已經結束',
  answer: '新的更新',
};
