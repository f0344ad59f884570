/** Tables that the archive holds as they are, a line of JSON a row; of accounts no secret. */
import { asc, gt } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import { db } from '#db/core/write';
import { people } from '#db/people/tables';
import { pictures } from '#db/pictures/tables';
import { quotes } from '#db/quotes/tables';
import { redirects } from '#db/redirects/tables';
import { formerSlugs, sections } from '#db/sections/tables';
import { topics } from '#db/topics/tables';

const AT_ONCE = 500;

/** Rows after a key, and the key of a row. */
type Source<Row> = { after: (key: string) => Promise<Row[]>; keyOf: (row: Row) => string };

/** The rows of a table in pages, as lines of JSON. */
async function* lines<Row>({ after, keyOf }: Source<Row>): AsyncGenerator<string> {
  for (let key = ''; ;) {
    const rows = await after(key);
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return;
    key = keyOf(last);
  }
}

const byId = (room: typeof people | typeof topics | typeof pictures) => async (key: string) =>
  (await db()).select().from(room).where(gt(room.id, key)).orderBy(asc(room.id)).limit(AT_ONCE);

const accounts: Source<{ id: string }> = {
  keyOf: ({ id }) => id,
  after: async (key) =>
    (await db())
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        role: users.role,
        sections: users.sections,
        language: users.language,
        createdAt: users.createdAt,
        suspendedAt: users.suspendedAt,
      })
      .from(users)
      .where(gt(users.id, key))
      .orderBy(asc(users.id))
      .limit(AT_ONCE),
};

/** Sections with the addresses that lead to them. */
const shelves: Source<{ id: string }> = {
  keyOf: ({ id }) => id,
  after: async (key) => {
    const reader = await db();
    const left = await reader.select().from(formerSlugs).orderBy(asc(formerSlugs.at));
    const rows = await reader
      .select()
      .from(sections)
      .where(gt(sections.id, key))
      .orderBy(asc(sections.id))
      .limit(AT_ONCE);
    return rows.map((row) => ({
      ...row,
      formerSlugs: left.filter(({ section }) => section === row.id).map(({ slug }) => slug),
    }));
  },
};

const leading: Source<typeof redirects.$inferSelect> = {
  keyOf: ({ path }) => path,
  after: async (key) =>
    (await db())
      .select()
      .from(redirects)
      .where(gt(redirects.path, key))
      .orderBy(asc(redirects.path))
      .limit(AT_ONCE),
};

const said: Source<typeof quotes.$inferSelect> = {
  keyOf: ({ date }) => date,
  after: async (key) =>
    (await db()).select().from(quotes).where(gt(quotes.date, key)).orderBy(asc(quotes.date)).limit(AT_ONCE),
};

/** Each file with what it is made of, asked for when it is written. */
export const tableFiles: readonly { name: string; lines: () => AsyncGenerator<string> }[] = [
  { name: 'pictures.jsonl', lines: () => lines({ after: byId(pictures), keyOf: ({ id }) => id }) },
  { name: 'topics.jsonl', lines: () => lines({ after: byId(topics), keyOf: ({ id }) => id }) },
  { name: 'people.jsonl', lines: () => lines({ after: byId(people), keyOf: ({ id }) => id }) },
  { name: 'sections.jsonl', lines: () => lines(shelves) },
  { name: 'redirects.jsonl', lines: () => lines(leading) },
  { name: 'quotes.jsonl', lines: () => lines(said) },
  { name: 'accounts.jsonl', lines: () => lines(accounts) },
];
