/** The day sheet, in English. */
import type { DayEntry } from '#db/today/views';

export const deskTodayEn = {
  title: 'Today',
  goesOut: 'What goes out',
  nothingYet: 'Nothing has gone out today, and nothing is scheduled.',
  nowMark: 'Now',
  kinds: {
    first: 'New',
    fix: 'Small fix',
    update: 'Update',
    correction: 'Correction',
    ends: 'Taken down',
    embargo: 'The embargo ends',
  } satisfies Record<DayEntry['kind'], string>,
  ahead: 'Waits for its hour',
  out: 'Out',
  waits: 'What waits',
  waiting: 'Waiting for you',
  planned: 'Planned for today, not scheduled',
  plannedFor: 'was planned for {day}',
  noEditor: 'In review, no editor yet',
  held: 'Held: could not be merged with what was published since',
  longOnFront: 'On the front for more than eight hours',
  since: 'since {when}',
  quotes: 'Quotes',
  noQuote: 'Today has no quote of its own.',
  quotesUntil: 'Nothing after {day}.',
  quoteHeld: '{day}: held, its source was corrected or taken down.',
  reports: 'Readers’ reports',
  openReports: '{n} to settle',
  nothingWaits: 'Nothing waits.',
  first: 'First things',
  invite: 'Invite people',
  write: 'Write the first story',
};

export type DeskTodayWords = typeof deskTodayEn;
