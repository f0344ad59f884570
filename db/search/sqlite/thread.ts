/**
 * A thread with a read-only connection of its own: SQLite answers while it computes, and a search over common words
 * would hold up everybody else's page.
 */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { Connection } from './find.ts';
import { type JobName, jobs } from './jobs.ts';

type Question = { id: number; name: JobName; input: unknown };

const connection: Connection = new Database(String(workerData), { readonly: true, timeout: 5_000 });
connection.pragma('query_only = ON');

parentPort?.on('message', ({ id, name, input }: Question) => {
  try {
    // One process on both sides, and `ask` holds the input to the job's own type.
    const job = jobs[name] as (connection: Connection, input: unknown) => unknown;
    parentPort?.postMessage({ id, output: job(connection, input) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
