/** Sentences of suggestions in English. desk-suggest-zh.ts has the same keys. */
import type { FailureCode } from '#db/shared/result';
import type { Outcome } from '#db/review/model';

type SuggestFailure = Extract<FailureCode, 'words-changed' | 'settled-already'>;

export const suggestFailuresEn: Record<SuggestFailure, string> = {
  'words-changed': 'These words have changed since. The suggestion stays as it is.',
  'settled-already': 'Somebody else has settled this suggestion.',
};

export const deskSuggestEn = {
  title: 'Suggestions',
  none: 'No suggestions.',
  /** Switches to it and back. */
  mode: 'Suggest changes',
  help: 'Suggest other words for a passage. The text stays as it is until somebody who writes it accepts.',
  modeHelp:
    'Choose words in the text, then type what should stand in their place. Delete strikes them; with the caret alone, words are put in. Escape ends this.',
  /** At the foot of the screen. */
  on: 'Suggesting: the text itself does not change.',
  end: 'End',
  chosen: 'Suggest for the chosen words',
  chooseFirst: 'Choose words in one paragraph first, or put the caret where words are to go.',
  instead: 'Instead of “{quote}”',
  putIn: 'Put in after “{before}”',
  putInFirst: 'Put in before “{after}”',
  fieldHelp: 'Left empty, the words are struck. Enter sends.',
  fieldHelpIn: 'Spaces count. Enter sends.',
  send: 'Suggest',
  /** For whoever does not see the marks. */
  suggestedOut: 'suggested to go: ',
  suggestedIn: 'suggested instead: ',
  suggestedHere: 'suggested here: ',
  endOfIt: ' end of suggestion ',
  named: '{name}: {said}',
  saidOut: 'strike “{quote}”',
  saidIn: 'put in “{words}”',
  saidInstead: '“{words}” instead of “{quote}”',
  show: 'Show in the text',
  accept: 'Accept',
  reject: 'Reject',
  takeBack: 'Take back',
  openAgain: 'Open again',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  keys: 'With a suggestion focused: y accepts, n rejects.',
  changed: 'These words have changed since: it cannot be accepted as it stands.',
  already: 'The text says so already. Accepting only settles it.',
  waits: 'Accepted. Waits for the text to be saved.',
  accepted: 'Accepted: {n}',
  rejected: 'Rejected: {n}',
  notFound: 'Not accepted, because the words have changed: {n}',
  settled: 'Settled: {n}',
  outcomes: {
    accepted: 'Accepted by {name}, {when}',
    rejected: 'Rejected by {name}, {when}',
    'taken-back': 'Taken back by {name}, {when}',
  } satisfies Record<Outcome, string>,
  inVersion: 'version {version}',
};

export type DeskSuggestWords = typeof deskSuggestEn;
