import { instant, json, table, text } from '#db/core/dialect';

export const settings = table('settings', {
  key: text('key').primaryKey(),
  value: json<unknown>('value').notNull(),
  changedAt: instant('changed_at').notNull(),
});
