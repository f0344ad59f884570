import { choice, index, instant, integer, real, table, text } from '#db/core/dialect';
import { users } from '#db/accounts/tables';
import { pictureKinds } from './model.ts';

/** Pictures as we keep them: re-encoded, stripped of metadata, under a random id. */
export const pictures = table(
  'pictures',
  {
    id: text('id').primaryKey(),
    kind: choice('kind', pictureKinds).notNull(),
    alt: text('alt').notNull(),
    caption: text('caption').notNull(),
    credit: text('credit').notNull(),
    /** px, upright, of the master */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** 0–1 from left and top: what every crop keeps. */
    focalX: real('focal_x').notNull(),
    focalY: real('focal_y').notNull(),
    /** SHA-256 of the uploaded bytes, hex: finds duplicates. */
    hash: text('hash').notNull(),
    /** Raised with every change of the focal point: part of the variants' folder name and address. */
    cut: integer('cut').notNull().default(1),
    owner: text('owner_id').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    /** Rights end here: from then on no page shows it. */
    rightsUntil: instant('rights_until'),
  },
  (t) => [index('pictures_hash').on(t.hash), index('pictures_created').on(t.createdAt)],
);
