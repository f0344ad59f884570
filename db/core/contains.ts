/** Words anywhere in a column, whatever their case: the one way that the desk's small searches look for them. */
import { type SQL, sql, type SQLWrapper } from 'drizzle-orm';

/** As SQLite's lower() folds: ASCII letters alone. Folding more here than there would find less. */
const folded = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** True where `column` holds `words`; signs that `like` gives a meaning to stand for themselves. */
export const contains = (column: SQLWrapper, words: string): SQL =>
  sql`lower(${column}) like ${`%${folded(words).replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;
