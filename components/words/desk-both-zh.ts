/** Sentences about a text that two people changed apart, in Hong Kong's written Chinese. */
import type { DeskBothWords } from './desk-both-en';

export const deskBothZh: DeskBothWords = {
  away: '離線期間，這篇稿已有改動。',
  meanwhile: '另有人改了同一處文字。',
  see: '對照兩個版本',
  title: '兩個版本',
  help: '只有一方改過的地方已自動合併。以下各處雙方都改過，請選擇；未採用的文字會留在版本紀錄。',
  mine: '你的版本',
  theirs: '對方版本',
  out: '已刪去。',
  empty: '空白。',
  otherwise: '文字相同，只是格式或設定不同。',
  question: '採用哪個：{what}',
  useMine: '你的版本',
  useTheirs: '對方版本',
  useBoth: '兩者並存，先後排列，再於稿內修改',
  useOwn: '另寫',
  ownLabel: '另寫：{what}',
  done: '採用以上選擇',
  between: '、',
};
