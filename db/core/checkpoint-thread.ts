/** Carries the write-ahead log over into the file, off the thread that answers people. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const connection = new Database(String(workerData), { timeout: 0 });
// Without it the log could be carried over before the pages that it names are on disk.
connection.pragma('synchronous = FULL');

parentPort?.on('message', () => {
  // PASSIVE holds up neither readers nor the writer; what it could not carry, the next one does.
  connection.pragma('wal_checkpoint(PASSIVE)');
});
