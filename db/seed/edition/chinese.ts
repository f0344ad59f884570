import { chineseBeyond } from './chinese-beyond.ts';
import { chineseCity } from './chinese-city.ts';
import { chineseLife } from './chinese-life.ts';
import type { SampleStory } from './types.ts';

/** The Chinese stories: each the pair of an English one, written in Chinese and not translated word by word. */
export const chinese: readonly SampleStory[] = [...chineseCity, ...chineseLife, ...chineseBeyond];
