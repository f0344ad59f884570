/** For tests: a bucket in a server that speaks S3 and is not ours, which can be told to fail. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

/** How it fails: answers 503, hangs up in the middle, or says nothing for ever. */
type Trouble = 'refuses' | 'hangs-up' | 'says-nothing';

export type TestBucket = {
  /** What the environment says of it. */
  env: Record<string, string>;
  /** Requests that came, oldest first: `PUT /news/pictures/…`. */
  readonly asked: string[];
  /** From now on requests that fit fail; null: none. */
  fail(how: Trouble | null, which?: (asked: string) => boolean): void;
  close(): Promise<void>;
};

/** Opens an empty bucket on loopback. */
export async function openBucket(): Promise<TestBucket> {
  const directory = mkdtempSync(join(tmpdir(), 'bucket-'));
  const serve = (allowMismatchedSignatures: boolean): S3rver =>
    new S3rver({
      directory,
      silent: true,
      vhostBuckets: false,
      allowMismatchedSignatures,
      configureBuckets: [{ name: 'news', configs: [] }],
    });
  const strict = serve(false);
  await strict.configureBuckets();
  const handleStrict = strict.callback();
  // It reads `/news/?list-type=2` as `/news?list-type=2`, under which no signature fits: a listing is not held to it.
  const handleListing = serve(true).callback();
  const asked: string[] = [];
  let trouble: Trouble | null = null;
  let fits: (asked: string) => boolean = () => true;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const line = `${request.method} ${request.url}`;
    asked.push(line);
    if (trouble === null || !fits(line))
      (/^GET \/news\/\?/.test(line) ? handleListing : handleStrict)(request, response);
    else if (trouble === 'refuses') response.writeHead(503).end('Slow down');
    else if (trouble === 'hangs-up') {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('half');
      setImmediate(() => request.socket.destroy());
    }
  };
  const server = createServer(answer);
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  const { port } = server.address() as AddressInfo; // listening on a port, never on a pipe
  return {
    env: {
      S3_BUCKET: 'news',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    asked,
    fail(how, which = () => true) {
      trouble = how;
      fits = which;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
