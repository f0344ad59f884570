import type { DeskWords } from '../../words/desk';
import type { Restore } from './restore-form';

/** What every screen of a story's past is given. */
export type HistoryProps = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** ms UTC */
  t: number;
  story: { id: string; language: 'en' | 'zh'; newest: number };
  /** Null for who may not save this story. */
  restore: Restore | null;
};
