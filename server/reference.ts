/** The reference of a request: names its line in the log, and is shown on the page that says that something failed. */
import { randomFillSync } from 'node:crypto';

const BYTES = 6;
/** Random bytes for many references: asking the system for each would cost more than the rest of a kept answer. */
const pool = Buffer.alloc(BYTES * 512);
let used = pool.length;

/** Twelve hex digits, random, so that they say nothing about how many others asked. */
export function newReference(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('hex', used - BYTES, used);
}
