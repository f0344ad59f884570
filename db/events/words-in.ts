/** The condition that an event holds some words: in what was there before or after, or in the name of its thing. */
import { type SQL, sql } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import { people } from '#db/people/tables';
import { stories } from '#db/stories/tables';
import { topics } from '#db/topics/tables';
import { events } from './tables.ts';

/** As the database folds: ASCII letters alone. */
const folded = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

const pattern = (text: string): string => `%${folded(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export function holdsWords(q: string): SQL {
  // Kept as JSON: a quotation mark in the words stands behind a stroke there.
  const kept = pattern(JSON.stringify(q).slice(1, -1));
  const plain = pattern(q);
  return sql`(
    lower(cast(${events.after} as text)) like ${kept} escape '\\'
    or lower(cast(${events.before} as text)) like ${kept} escape '\\'
    or ${events.subject} in (
      select ${stories.id} from ${stories} where lower(${stories.headline}) like ${plain} escape '\\'
      union select ${topics.id} from ${topics} where lower(${topics.name}) like ${plain} escape '\\' or ${topics.nameZh} like ${plain} escape '\\'
      union select ${people.id} from ${people} where lower(${people.name}) like ${plain} escape '\\' or ${people.nameZh} like ${plain} escape '\\'
      union select ${users.id} from ${users} where lower(${users.name}) like ${plain} escape '\\' or lower(${users.email}) like ${plain} escape '\\'
    )
  )`;
}
