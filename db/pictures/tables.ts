import { choice, index, instant, integer, json, real, table, text } from '#db/core/dialect';
import { users } from '#db/accounts/tables';
import { type HiddenArea, pictureKinds } from './model.ts';
import type { HandCrops, SlotCrop } from './variants.ts';

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
    /** Raised with every change of the focal point, a crop, a hidden area or the file: part of the variants' folder name and address. */
    cut: integer('cut').notNull().default(1),
    owner: text('owner_id').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    /** Rights end here: from then on no page shows it. */
    rightsUntil: instant('rights_until'),
    /** Windows set by hand; null: every crop lies around the focal point. */
    crops: json<HandCrops>('crops'),
    /** What is made unknowable in every file that is served (faces, number plates); null: nothing. */
    hidden: json<readonly HiddenArea[]>('hidden'),
    /** How it looks in 8 × 8 squares of colour (base64): finds the same picture in other bytes. Null: nothing to go by. */
    look: text('look'),
    /** The cut with which the present file came: it was replaced since, unless this is 1. */
    fileCut: integer('file_cut').notNull().default(1),
    /** Who is in it, as names: for the search. */
    people: text('people').notNull().default(''),
    /** On what terms we may show it, in words: the desk's alone. */
    terms: text('terms').notNull().default(''),
    /** Windows for places of fronts, the newest last; null: none. */
    slots: json<readonly SlotCrop[]>('slots'),
    /** Whose it is, as it says itself ("© 2026 Agency"): goes with every file that is sent. */
    copyright: text('copyright').notNull().default(''),
  },
  (t) => [
    index('pictures_hash').on(t.hash),
    index('pictures_created').on(t.createdAt),
    index('pictures_rights').on(t.rightsUntil),
  ],
);
