/** 頭版個別位置裁切的句子。鍵與 desk-slot-crop-en.ts 相同。 */
import type { DeskSlotCropWords } from './desk-slot-crop-en';

export const deskSlotCropZh: DeskSlotCropWords = {
  asPicture: '裁切與圖片其他地方相同。',
  own: '這個位置有自己的裁切。',
  set: '為這個位置裁切',
  again: '更改這個位置的裁切',
  back: '回復圖片本身的裁切',
  use: '使用這個裁切',
  cutting: '正在裁切',
  leave: '保持原狀',
};
