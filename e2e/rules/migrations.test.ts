/** The migrations of both engines make exactly the tables of the code. */
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import {
  type DrizzleSnapshotJSON,
  type DrizzleSQLiteSnapshotJSON,
  generateMigration,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, run } from './tools.ts';

const ENGINES = ['sqlite', 'postgres'] as const;
type EngineName = (typeof ENGINES)[number];

const ENVIRONMENT: Record<EngineName, Record<string, string>> = {
  sqlite: {},
  postgres: { DATABASE_URL: 'postgres://unused/unused' },
};

const ORIGIN = '00000000-0000-0000-0000-000000000000';
const EMPTY = { id: ORIGIN, prevId: '', tables: {}, views: {}, enums: {} };
const NOTHING = {
  sqlite: { ...EMPTY, version: '6', dialect: 'sqlite', _meta: { tables: {}, columns: {} } },
  postgres: {
    ...{ ...EMPTY, version: '7', dialect: 'postgresql', _meta: { schemas: {}, tables: {}, columns: {} } },
    ...{ schemas: {}, policies: {}, roles: {}, sequences: {} },
  },
};

const Journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });
const Column = z.looseObject({ name: z.string(), notNull: z.boolean(), primaryKey: z.boolean() });
const Table = z.looseObject({
  name: z.string(),
  columns: z.record(z.string(), Column),
  compositePrimaryKeys: z.record(z.string(), z.looseObject({ columns: z.array(z.string()) })),
});
const Snapshot = z.looseObject({ id: z.string(), prevId: z.string(), tables: z.record(z.string(), Table) });
type AnySnapshot = z.infer<typeof Snapshot>;

const folder = (engine: EngineName): string => join(ROOT, 'db/migrations', engine);
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

type Step = { tag: string; before: AnySnapshot | undefined; after: AnySnapshot; statements: string[] };

const bare = (sql: string): string => sql.replace(/^\s*--.*$/gm, '').trim();

/** The migrations of an engine in their order, each with the state that it starts from and the one that it promises. */
function stepsOf(engine: EngineName): Step[] {
  const { entries } = Journal.parse(json(join(folder(engine), 'meta/_journal.json')));
  const after = entries.map(({ idx }) =>
    Snapshot.parse(json(join(folder(engine), `meta/${String(idx).padStart(4, '0')}_snapshot.json`))),
  );
  return entries.flatMap(({ tag }, i) => {
    const promised = after[i];
    const file = readFileSync(join(folder(engine), `${tag}.sql`), 'utf8');
    const statements = file.split('--> statement-breakpoint').map(bare);
    return promised ? [{ tag, before: after[i - 1], after: promised, statements }] : [];
  });
}

/** The statements that lead from one state to the next, as the generator would write them. */
async function generated(engine: EngineName, { before, after }: Step): Promise<string[]> {
  const from = before ?? NOTHING[engine];
  // The files are the generator's own, and it migrates from them itself: they have the form that it names.
  const statements =
    engine === 'sqlite'
      ? await generateSQLiteMigration(from as DrizzleSQLiteSnapshotJSON, after as DrizzleSQLiteSnapshotJSON)
      : await generateMigration(from as DrizzleSnapshotJSON, after as DrizzleSnapshotJSON);
  return statements.map(bare);
}

describe.each(ENGINES)('the %s migrations', (engine) => {
  const copy = mkdtempSync(join(tmpdir(), 'migrations-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  beforeEach(() => {
    rmSync(copy, { recursive: true });
    for (const part of ['db', 'package.json', 'tsconfig.json', 'drizzle.config.ts'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  });

  /** What the generator adds to the copy's migrations, by name. */
  const generate = (): string[] => {
    const there = join(copy, 'db/migrations', engine);
    const before = readdirSync(there);
    const { code, out, errors } = run('drizzle-kit', ['generate'], { cwd: copy, env: ENVIRONMENT[engine] });
    expect(code, out + errors).toBe(0);
    return readdirSync(there).filter((file) => !before.includes(file));
  };

  const change = (file: string, from: string, to: string): void => {
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  it('leave nothing to be generated from the tables of today', () => {
    expect(generate()).toEqual([]);
  });

  it('are missed by a table that has a new column', () => {
    change('db/topics/tables.ts', "'topics',\n  {", "'topics',\n  {\n    colour: text('colour'),");
    const added = generate();
    expect(added).toEqual([expect.stringMatching(/^\d{4}_.*\.sql$/)]);
    const sql = readFileSync(join(copy, 'db/migrations', engine, added[0] ?? ''), 'utf8');
    expect(sql).toMatch(/ALTER TABLE .topics. ADD/);
  });

  it('do what their snapshots say, and nothing else to these tables', async () => {
    const steps = stepsOf(engine);
    expect(readdirSync(folder(engine)).filter((file) => file.endsWith('.sql'))).toEqual(
      steps.map(({ tag }) => `${tag}.sql`),
    );
    for (const step of steps) {
      expect(step.after.prevId, step.tag).toBe(step.before?.id ?? ORIGIN);
      const wanted = await generated(engine, step);
      expect(step.statements, step.tag).toEqual(expect.arrayContaining(wanted));
      const names = Object.values(step.after.tables).map(({ name }) => name);
      const touched = new RegExp(`^(create|alter|drop) table\\b[^(]*\\b(${names.join('|')})\\b`, 'i');
      const byHand = step.statements.filter((statement) => !wanted.includes(statement));
      expect(byHand.filter((statement) => touched.test(statement))).toEqual([]);
    }
  });

  it('are seen through when a statement was changed by hand', async () => {
    const [first] = stepsOf(engine);
    if (!first) throw new Error('There is no migration.');
    const changed = first.statements.map((statement) => statement.replace(/ NOT NULL/, ''));
    expect(changed).not.toEqual(expect.arrayContaining(await generated(engine, first)));
  });
});

describe('the tables', () => {
  it('are all known to the generator', () => {
    const listed = readFileSync(join(ROOT, 'db/core/tables.ts'), 'utf8');
    const rooms = globSync('db/*/tables.ts', { cwd: ROOT }).filter((file) => file !== 'db/core/tables.ts');
    for (const file of rooms) expect(listed).toContain(`export * from '#${file.replace(/\.ts$/, '')}';`);
  });

  it('have the same columns on both engines', () => {
    // The engines' files write a key of one column in two ways.
    const columnsOf = (table: z.infer<typeof Table>): string[] => {
      const keys = Object.values(table.compositePrimaryKeys).flatMap(({ columns }) => columns);
      return Object.values(table.columns)
        .map(({ name, notNull, primaryKey }) => {
          const key = primaryKey || keys.includes(name) ? ' key' : '';
          return `${name}${notNull ? '' : '?'}${key}`;
        })
        .sort();
    };
    const shape = (engine: EngineName) =>
      Object.values(stepsOf(engine).at(-1)?.after.tables ?? {})
        .map((table) => ({ name: table.name, columns: columnsOf(table) }))
        .sort((a, b) => a.name.localeCompare(b.name));
    expect(shape('postgres')).toEqual(shape('sqlite'));
  });

  it('come out of a real SQLite as promised', () => {
    const connection = new Database(':memory:');
    const steps = stepsOf('sqlite');
    for (const { statements } of steps) for (const statement of statements) connection.exec(statement);
    for (const { name, columns } of Object.values(steps.at(-1)?.after.tables ?? {})) {
      const found = connection.prepare('select name, "notnull", pk from pragma_table_info(?)').all(name);
      expect(found, name).toEqual(
        Object.values(columns).map((column) => ({
          name: column.name,
          notnull: Number(column.notNull),
          pk: column.primaryKey ? 1 : expect.any(Number),
        })),
      );
    }
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    connection.close();
  });
});
