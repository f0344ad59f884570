/** A suggestion in words. */
import type { Suggestion } from '#db/review/model';
import type { DeskSuggestWords } from '../../../words/desk-suggest-en';
import { fill } from '../../../words/fill';

/** “boat” instead of “ferry”. */
export function said({ on, words }: Pick<Suggestion, 'on' | 'words'>, w: DeskSuggestWords): string {
  const sentence = words === '' ? w.saidOut : on.quote === '' ? w.saidIn : w.saidInstead;
  return fill(sentence, { quote: on.quote, words });
}
