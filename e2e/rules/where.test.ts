import { describe } from 'vitest';
import { itHolds } from './lint/refusals.ts';

const HEAD = `import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { stories } from './tables.ts';
declare const tx: Db;
declare const id: string;
declare const words: string;
declare const may: SQL | undefined;
declare const sure: SQL;
declare const list: SQL[];
`;
const from = (condition: string): string =>
  `${HEAD}export const a = [${condition.includes('eq(') ? '' : 'eq, '}and, or, sure, may, list, id, words];\nexport const rows = tx.select().from(stories).where(${condition});`;
const doing = (statement: string): string =>
  `${HEAD}export const a = [and, or, eq, sure, may, list, words];\nexport const done = ${statement};`;
const AT = 'db/stories/load.ts';

describe('conditions', () => {
  itHolds({
    rule: 'where',
    says: 'Drizzle drops an undefined condition and then touches every row.',
    at: AT,
    types: true,
    wrong: [
      '',
      'undefined',
      'void 0',
      'id ? eq(stories.id, id) : undefined',
      'id ? (words ? eq(stories.id, id) : undefined) : sure',
      'id && eq(stories.id, id)',
      'and()',
      'and(undefined)',
      'and(may, id ? eq(stories.id, id) : undefined)',
      'and(...list)',
      'or(may)',
      // Only types tell:
      'may',
      'may!',
      'may as SQL',
      'and(may)',
      'or(may, and(may))',
      'sure ? may : sure',
      'may ?? may',
    ].map(from),
    right: [
      'sure',
      'eq(stories.id, id)',
      'and(eq(stories.id, id), may)',
      'and(sure, ...list)',
      'and(sure, id ? eq(stories.id, id) : undefined)',
      'or(sure, eq(stories.id, id))',
      'id ? eq(stories.id, id) : sure',
      'may ?? sure',
    ].map((condition) => [AT, from(condition)]),
  });
  itHolds({
    rule: 'where',
    says: 'Drizzle drops an undefined condition',
    at: AT,
    types: true,
    wrong: [
      doing('and(sure, id && eq(stories.id, id))'),
      doing('or(sure, words && sure)'),
      doing('tx.delete(stories).where(may)'),
      doing('tx.update(stories).set({ sample: true }).where(id ? eq(stories.id, id) : undefined)'),
    ],
    right: [
      [AT, doing('tx.delete(stories).where(eq(stories.id, id)).returning()')],
      [AT, doing('tx.update(stories).set({ sample: true }).where(sure)')],
    ],
  });
  itHolds({
    rule: 'where',
    says: 'An update or delete without where() touches every row.',
    at: AT,
    types: true,
    wrong: [
      doing('tx.delete(stories)'),
      doing('tx.update(stories).set({ sample: true })'),
      doing('tx.update(stories).set({ sample: true }).returning()'),
    ],
    right: [
      [AT, doing("new Map([['a', 1]]).delete(id)")],
      [
        AT,
        "import { createHash } from 'node:crypto';\nexport const a = createHash('sha256').update('a').digest();",
      ],
    ],
  });
  // Where no types are at hand, what can be read is still read.
  itHolds({
    rule: 'where',
    says: 'Drizzle drops an undefined condition',
    at: 'server/health.ts',
    wrong: ['rows.where(id ? sure : undefined);', 'rows.where(and(id && sure, sure));', 'rows.where();'],
    right: [['server/health.ts', 'rows.where(and(sure, id ? sure : undefined));']],
  });
  itHolds({
    rule: 'sqlRaw',
    says: 'SQL is built from columns and parameters.',
    at: AT,
    wrong: [
      "import { sql } from 'drizzle-orm';\nexport const a = (order: string) => sql.raw(order);",
      "import { sql } from 'drizzle-orm';\nexport const a = (name: string) => sql.identifier(name);",
      "import { sql } from 'drizzle-orm';\nexport const { raw } = sql;",
    ],
    right: [
      [AT, "import { sql } from 'drizzle-orm';\nexport const a = (n: number) => sql`select ${n}`;"],
      [AT, 'export const a = String.raw`\\d`;'],
    ],
  });
});
