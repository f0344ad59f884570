/** Heads of a day's hours: 6am, noon, 6pm; 上午6時, 正午12時. Pure. */
import type { Language } from '#db/shared/languages';

export function hourHead(hour: number, language: Language): string {
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  if (language === 'zh') {
    if (hour === 0) return '午夜12時';
    if (hour === 12) return '正午12時';
    return `${hour < 6 ? '凌晨' : hour < 12 ? '上午' : '下午'}${twelve}時`;
  }
  if (hour === 0) return 'Midnight';
  if (hour === 12) return 'Noon';
  return `${twelve}${hour < 12 ? 'am' : 'pm'}`;
}
