/** Warnings as the Observatory names them: on the strip, in the utility line and at the desk. */
import type { Warning } from '#db/front/model';
import type { Language } from '#db/shared/languages';

export const warningsEn: Record<Warning, string> = {
  tc1: 'Standby Signal, No. 1',
  tc3: 'Strong Wind Signal, No. 3',
  tc8ne: 'No. 8 Northeast Gale or Storm Signal',
  tc8nw: 'No. 8 Northwest Gale or Storm Signal',
  tc8se: 'No. 8 Southeast Gale or Storm Signal',
  tc8sw: 'No. 8 Southwest Gale or Storm Signal',
  tc9: 'Increasing Gale or Storm Signal, No. 9',
  tc10: 'Hurricane Signal, No. 10',
  'rain-amber': 'Amber Rainstorm Warning Signal',
  'rain-red': 'Red Rainstorm Warning Signal',
  'rain-black': 'Black Rainstorm Warning Signal',
  thunderstorm: 'Thunderstorm Warning',
  landslip: 'Landslip Warning',
  monsoon: 'Strong Monsoon Signal',
  'flood-north': 'Special Announcement on Flooding in the Northern New Territories',
  hot: 'Very Hot Weather Warning',
  cold: 'Cold Weather Warning',
  frost: 'Frost Warning',
  'fire-yellow': 'Yellow Fire Danger Warning',
  'fire-red': 'Red Fire Danger Warning',
  tsunami: 'Tsunami Warning',
};

export const warningsZh: Record<Warning, string> = {
  tc1: '一號戒備信號',
  tc3: '三號強風信號',
  tc8ne: '八號東北烈風或暴風信號',
  tc8nw: '八號西北烈風或暴風信號',
  tc8se: '八號東南烈風或暴風信號',
  tc8sw: '八號西南烈風或暴風信號',
  tc9: '九號烈風或暴風風力增強信號',
  tc10: '十號颶風信號',
  'rain-amber': '黃色暴雨警告信號',
  'rain-red': '紅色暴雨警告信號',
  'rain-black': '黑色暴雨警告信號',
  thunderstorm: '雷暴警告',
  landslip: '山泥傾瀉警告',
  monsoon: '強烈季候風信號',
  'flood-north': '新界北部水浸特別報告',
  hot: '酷熱天氣警告',
  cold: '寒冷天氣警告',
  frost: '霜凍警告',
  'fire-yellow': '黃色火災危險警告',
  'fire-red': '紅色火災危險警告',
  tsunami: '海嘯警告',
};

export const warningName = (warning: Warning, language: Language): string =>
  (language === 'zh' ? warningsZh : warningsEn)[warning];
