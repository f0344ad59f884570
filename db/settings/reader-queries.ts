import { inArray } from 'drizzle-orm';
import { oncePerPage, read } from '#db/core/read';
import {
  fieldsOf,
  firstNames,
  nameFields,
  namesOfFields,
  type PaperNames,
  type SiteSettings,
} from './model.ts';
import { settings } from './tables.ts';

const keys = ['sample', 'indexed', 'email', 'aiTraining', 'aiAnswers', ...nameFields] as const;

/** One query a page, however many of its parts ask: frame, head, structured data, cards. */
const kept = oncePerPage(() =>
  read(['settings'], async ({ db, noteBoundary }) => {
    const rows = await db
      .select()
      .from(settings)
      .where(inArray(settings.key, [...keys]));
    for (const row of rows) noteBoundary(row.changedAt);
    return new Map(rows.map((row) => [row.key, row.value]));
  }),
);

/** Settings that readers' pages depend on. */
export async function siteSettings(): Promise<SiteSettings> {
  const value = await kept();
  const sample = value.get('sample') === true;
  const email = value.get('email');
  return {
    sample,
    indexed: typeof value.get('indexed') === 'boolean' ? value.get('indexed') === true : !sample,
    email: typeof email === 'string' ? email : '',
    aiTraining: value.get('aiTraining') === true,
    aiAnswers: value.get('aiAnswers') !== false,
  };
}

let known = firstNames;

/** What the paper is called today, in both languages. */
export async function paperNames(): Promise<PaperNames> {
  const value = await kept();
  const fields = { ...fieldsOf(firstNames) };
  for (const field of nameFields) {
    const own = value.get(field);
    if (typeof own === 'string' && own !== '') fields[field] = own;
  }
  known = namesOfFields(fields);
  return known;
}

/** What the paper was called when this process last asked: for the page that says that the database may be the fault. */
export const knownNames = (): PaperNames => known;
