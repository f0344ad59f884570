import type { Db } from '#db/core/client';
import { fieldsOf, firstNames } from './model.ts';
import { settings } from './tables.ts';

/** What holds as long as a setting was never set. */
const first: Readonly<Record<string, unknown>> = {
  ...fieldsOf(firstNames),
  email: '',
  aiTraining: false,
  aiAnswers: true,
};

/**
 * Every setting as it holds now, whether it was ever set or not; `indexed` only once it was set, because until then it
 * follows the sample edition.
 */
export async function settingsNow(reader: Db): Promise<Map<string, unknown>> {
  const kept = (await reader.select().from(settings)).map(({ key, value }) => [key, value] as const);
  return new Map([...Object.entries(first), ...kept]);
}
