/** Sentences of taking back, taking down, embargoes and the bin in English. desk-releases-zh.ts has the same keys. */
import type { FailureCode } from '#db/shared/result';

type ReleaseFailure = Extract<
  FailureCode,
  'undo-over' | 'embargoed' | 'scheduled-earlier' | 'removal-waits' | 'was-published' | 'in-bin'
>;

export const releaseFailuresEn: Record<ReleaseFailure, string> = {
  'undo-over':
    'The half minute is over, or something was done with the story since. It can be updated or withdrawn.',
  embargoed: 'The story is under embargo: nothing of it can be public before that hour.',
  'scheduled-earlier': 'The story is scheduled for an earlier hour. Take it off the schedule first.',
  'removal-waits': 'The story is to be taken down before that. Let it stand first.',
  'was-published': 'Readers have seen this story. It can be withdrawn, not thrown away.',
  'in-bin': 'This story is in the bin. Take it out first.',
};

export const deskReleasesEn = {
  undo: 'Undo',
  /** The same button for who does not see where it stands: the text has an Undo too. */
  undoPublishing: 'Undo publishing',
  /** Said once; the seconds are only shown. */
  undoOffered: 'It is public. You can take it back for half a minute; nothing is sent out before that.',
  undoShown: 'Public. Nothing has been sent out yet.',
  undone: 'Taken back. Readers see what they saw before.',
  neverPublished: 'Taken back. The story was never published.',
  secondsLeft: '{n} s',

  embargo: 'Embargo',
  embargoUntil: 'Embargo until {when}',
  embargoHelp:
    'Nobody can publish it or schedule it for an earlier hour, and only its writers and editors know of it.',
  embargoWhen: 'Nothing public before',
  setEmbargo: 'Set the embargo',
  longerEmbargo: 'Make it longer',
  liftEmbargo: 'Lift the embargo…',
  liftReason: 'Why it is lifted early, for the log',
  liftNow: 'Lift the embargo',

  removal: 'Take it down at an hour…',
  removalWhen: 'Take it down at',
  removalReason: 'Reason, as readers will see it',
  removalNow: 'Take it down then',
  goesDown: 'Goes down {when}',
  removalHelp: 'From then on its address says that it was withdrawn (410), and no list shows it.',
  letStand: 'Let it stand',

  targetStory: 'Another story of ours',

  receipts: 'Sent out',
  receiptOf: {
    mail: 'Mail to a colleague',
    webhook: 'To another house',
    websub: 'To the hub of feeds',
    indexnow: 'To search engines',
  },
  receiptStates: {
    sent: 'sent {when}',
    waiting: 'goes {when}',
    again: 'not taken ({why}); tried {n} times, next {when}',
    'given-up': 'given up {when} ({why})',
  },

  plan: 'Plan',
  plannedDay: 'Planned for',
  planHelp: 'A word among colleagues. It publishes nothing and sets no hour.',
  unplan: 'For no day',
  plannedFor: 'planned for {day}',
  bin: 'Bin',
  binStory: 'Put it in the bin',
  binHelp: 'It can be taken out again for 30 days.',
  binned: '“{headline}” is in the bin.',
  inBin: 'In the bin. It is removed for good on {date}.',
  removedOn: 'Removed on {date}',
  restore: 'Restore',
};
