/** 稿件旁的讀者人次；各項與 desk-readers-en.ts 相同。 */
import type { DeskReadersWords } from './desk-readers-en';

export const deskReadersZh: DeskReadersWords = {
  one: '24小時內1人次閱讀',
  many: '24小時內{n}人次閱讀',
  total: '刊登以來共{n}人次',
  title: '讀者',
};
