/** The sentence for a picture that is in the library already. For the browser: it asks the page for its language. */
import { longDate } from '#db/shared/hk-time';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import type { Added } from './send-picture';

export function hereAlready(words: DeskWords, { alike, since = 0 }: Added): string {
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  return fill(alike ? words.library.alikeSince : words.library.since, { date: longDate(since, language) });
}
