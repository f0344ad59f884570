/** The condition that an event holds some words: in what was there before or after, or in the name of its thing. */
import { type SQL, sql } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import { contains } from '#db/core/contains';
import { people } from '#db/people/tables';
import { stories } from '#db/stories/tables';
import { topics } from '#db/topics/tables';
import { events } from './tables.ts';

export function holdsWords(q: string): SQL {
  // Kept as JSON: a quotation mark in the words stands behind a stroke there.
  const kept = JSON.stringify(q).slice(1, -1);
  const [before, after] = [events.before, events.after].map((column) =>
    contains(sql`cast(${column} as text)`, kept),
  );
  return sql`(
    ${after} or ${before}
    or ${events.subject} in (
      select ${stories.id} from ${stories} where ${contains(stories.headline, q)}
      union select ${topics.id} from ${topics} where ${contains(topics.name, q)} or ${contains(topics.nameZh, q)}
      union select ${people.id} from ${people} where ${contains(people.name, q)} or ${contains(people.nameZh, q)}
      union select ${users.id} from ${users} where ${contains(users.name, q)} or ${contains(users.email, q)}
    )
  )`;
}
