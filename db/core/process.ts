/**
 * What must exist once in a process. Next bundles its own copy of db/, so module variables exist twice;
 * everything that has to be shared hangs on one typed global.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import type { Failure } from '#db/shared/result';
import type { Engine } from './client.ts';
import type { Ended } from './foreman/errand.ts';
import type { Errand } from './foreman/have-done.ts';
import type { WriteScope } from './write.ts';

/** What the door fixes before a page is rendered, and what the page notes while it renders. */
export type PageContext = {
  /** The instant that this page shows, ms UTC. */
  readonly t: number;
  /** Newest event id that this page may have seen. */
  readonly watermark: number;
  /** Path that the reader asked for (status pages say more about it). */
  readonly path: string;
  /** The page is shown in Simplified characters: the door converts it, and the page says so. */
  readonly simplified: boolean;
  /** What the page depends on. */
  readonly tags: Set<string>;
  /** Earliest future instant, ms UTC, at which the page changes by itself; Infinity when never. */
  boundary: number;
  /** The newest past instant, ms UTC, at which something shown here changed by time alone (a schedule that came due). */
  touched: number;
  /** A form that was refused: what was typed into it, and why, for the page that shows it again. */
  readonly refused?: { typed: Readonly<Record<string, string>>; failure: Failure };
  /** The page found that its subject does not exist: the door answers with the 404 page instead. */
  missing: boolean;
  /** Number of reader queries asked, for tests and logs. */
  reads: number;
};

/** A context for a page at an instant: nothing noted yet. */
export const pageContext = (path: string, watermark: number, t: number, simplified = false): PageContext => ({
  t,
  watermark,
  path,
  simplified,
  tags: new Set(),
  boundary: Infinity,
  touched: 0,
  missing: false,
  reads: 0,
});

type Shared = {
  page: AsyncLocalStorage<PageContext>;
  write: AsyncLocalStorage<WriteScope>;
  /** A request that brings a file, as Node has it: Next's is a copy of it, piece by piece. */
  bringing: AsyncLocalStorage<IncomingMessage>;
  engine: Promise<Engine> | undefined;
  clock: (() => number) | undefined;
  /** Aborted when the house closes: streams, which would hold it open, end then. */
  closing: AbortController;
  /** The thread that searches (db/search/sqlite/ask), once it was asked. */
  search: { ask(name: string, input: unknown): Promise<unknown>; close(): Promise<void> } | undefined;
  /** The small process that starts others (db/core/foreman), once it was called. */
  foreman: { run(errand: Errand): Promise<Ended> } | undefined;
};

const key = Symbol.for('hong-kong-news.process');
// The one place where an untyped global is read: the symbol is ours and set just below.
const house = globalThis as unknown as Record<symbol, Shared | undefined>;

export const shared: Shared = (house[key] ??= {
  page: new AsyncLocalStorage<PageContext>(),
  write: new AsyncLocalStorage<WriteScope>(),
  bringing: new AsyncLocalStorage<IncomingMessage>(),
  engine: undefined,
  clock: undefined,
  closing: new AbortController(),
  search: undefined,
  foreman: undefined,
});
