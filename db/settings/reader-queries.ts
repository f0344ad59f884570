import { inArray } from 'drizzle-orm';
import { read } from '#db/core/read';
import { settings } from './tables.ts';

export type SiteSettings = {
  /** The sample edition is here: every page says so. */
  sample: boolean;
  /** Search engines may keep pages. Off while the sample edition is here, unless set. */
  indexed: boolean;
  /** Address that readers write to; '' when none is set. */
  email: string;
  /** Makers of AI may collect pages to train their models. */
  aiTraining: boolean;
  /** Services that answer with AI may fetch pages to answer with. */
  aiAnswers: boolean;
};

/** Settings that readers' pages depend on. */
export const siteSettings = (): Promise<SiteSettings> =>
  read(['settings'], async ({ db }) => {
    const rows = await db
      .select()
      .from(settings)
      .where(inArray(settings.key, ['sample', 'indexed', 'email', 'aiTraining', 'aiAnswers']));
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
