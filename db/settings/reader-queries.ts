import { inArray } from 'drizzle-orm';
import { read } from '#db/core/read';
import type { SiteSettings } from './model.ts';
import { settings } from './tables.ts';

/** Settings that readers' pages depend on. */
export const siteSettings = (): Promise<SiteSettings> =>
  read(['settings'], async ({ db, noteBoundary }) => {
    const rows = await db
      .select()
      .from(settings)
      .where(inArray(settings.key, ['sample', 'indexed', 'email', 'aiTraining', 'aiAnswers']));
    for (const row of rows) noteBoundary(row.changedAt);
    const value = new Map(rows.map((row) => [row.key, row.value]));
    const sample = value.get('sample') === true;
    return {
      sample,
      indexed: typeof value.get('indexed') === 'boolean' ? value.get('indexed') === true : !sample,
      email: typeof value.get('email') === 'string' ? String(value.get('email')) : '',
      aiTraining: value.get('aiTraining') === true,
      aiAnswers: value.get('aiAnswers') !== false,
    };
  });
