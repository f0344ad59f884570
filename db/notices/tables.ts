import { boolean, choice, index, instant, integer, table, text, uniqueIndex } from '#db/core/dialect';
import { pingTargets } from '#db/pings/model';
import { stories } from '#db/stories/tables';
import { noticeKinds } from './model.ts';

/** What somebody was told. Kept for the list; a mail is a delivery of one. */
export const notices = table(
  'notices',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    kind: choice('kind', noticeKinds).notNull(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    actor: text('actor').notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    /** quiet write: theirs alone */
    seenAt: instant('seen_at'),
  },
  (t) => [index('notices_person').on(t.person, t.at), index('notices_story').on(t.story)],
);

/** What leaves the house: at least once, under an id that stays the same, so once in effect. */
export const deliveries = table(
  'deliveries',
  {
    id: text('id').primaryKey(),
    /** What is owed to whom, written once: a second wish for the same is none. */
    key: text('key').notNull(),
    target: choice('target', ['mail', 'webhook', ...pingTargets, 'activity']).notNull(),
    /** The notice that a mail carries; the event that others tell of; the follower whose wish is answered. */
    subject: text('subject').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** When it is tried next. Moved ahead before each try, so that a crash in the middle is a later try. */
    nextAt: instant('next_at').notNull(),
    /** Sent, or not wanted any more. */
    doneAt: instant('done_at'),
    gaveUpAt: instant('gave_up_at'),
    /** Why the last try failed, for the log of the house. */
    trouble: text('trouble').notNull().default(''),
    /** The story that it is about, for the receipts at it. */
    story: text('story_id'),
    /** What a webhook says, byte for byte the same at every try; the addresses of a ping; '' for mail, written when it goes. */
    body: text('body').notNull().default(''),
    /** Not wanted any more: it never went. */
    dropped: boolean('dropped').notNull().default(false),
    /** Which webhook; null: the one of WEBHOOK_URL, or a mail. */
    webhook: text('webhook_id'),
  },
  (t) => [
    uniqueIndex('deliveries_key').on(t.key),
    index('deliveries_due').on(t.doneAt, t.gaveUpAt, t.nextAt),
    index('deliveries_story').on(t.story),
    index('deliveries_webhook').on(t.webhook, t.nextAt),
  ],
);
