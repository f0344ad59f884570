/** One schema, two engines: types are the SQLite flavour, the value is picked at start by DATABASE_URL. */
import * as p from 'drizzle-orm/pg-core';
import * as s from 'drizzle-orm/sqlite-core';
import { wantsPostgres } from './env.ts';

export const isPg = wantsPostgres;

// The Postgres builders are given the SQLite types: every query is written against this one flavour.
const pick = <T>(lite: T, pg: unknown): T => (isPg ? (pg as T) : lite);

export const table = pick(s.sqliteTable, p.pgTable);
export const index = pick(s.index, p.index);
export const uniqueIndex = pick(s.uniqueIndex, p.uniqueIndex);
export const primaryKey = pick(s.primaryKey, p.primaryKey);
export const text = (name: string) => pick(s.text(name), p.text(name));
export const choice = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  pick(s.text(name, { enum: values }), p.text(name, { enum: values }));
export const integer = (name: string) => pick(s.integer(name), p.bigint(name, { mode: 'number' }));
export const real = (name: string) => pick(s.real(name), p.doublePrecision(name));
export const boolean = (name: string) => pick(s.integer(name, { mode: 'boolean' }), p.boolean(name));
/** An instant in ms UTC, kept as a plain number on both engines. */
export const instant = (name: string) => integer(name);
export const json = <T>(name: string) =>
  pick(s.text(name, { mode: 'json' }).$type<T>(), p.jsonb(name).$type<T>());
export const id = (name = 'id') =>
  pick(
    s.integer(name).primaryKey({ autoIncrement: true }),
    p.bigint(name, { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  );
