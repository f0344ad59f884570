/** The whole paper as one zip file, written while it is read: a few stories are in memory at a time, however many there are. */
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { asDate, isoHk } from '#db/shared/hk-time';
import { exportedStory, storiesAfter } from './stories.ts';
import { tableFiles } from './tables-out.ts';

const AT_ONCE = 20;

let running = false;

/** Somebody is taking everything out: one at a time is enough for the machine. */
export const isExporting = (): boolean => running;

const guide = (at: number): string => `The whole paper, ${env().siteUrl}, as it was at ${isoHk(at)}.

stories/<id>.md    what readers see of a story, or its newest version while it is not public: Markdown (CommonMark,
                   tables as on GitHub) under a head of YAML. story:<id> and picture:<id> lead to other stories and to
                   pictures of this archive.
stories/<id>.json  the same story with every version that is kept, when each was public, its corrections, addresses and,
                   of a live story, its updates. Instants are milliseconds since 1970 (UTC).
*.jsonl            pictures (what is known of them; the files are in a backup), topics, bylines, sections, redirects,
                   quotes and accounts (without their secrets), a line of JSON each.
`;

/** Puts a file in and waits until it is written, so that nothing is read before it is needed. */
async function put(
  zip: yazl.ZipFile,
  { name, from, at }: { name: string; from: Readable; at: number },
  signal: AbortSignal,
): Promise<void> {
  const passing = new PassThrough();
  zip.addReadStream(passing, name, { mtime: asDate(at), mode: 0o100_644 });
  const over = once(passing, 'end', { signal });
  from.on('error', (error) => passing.destroy(error)).pipe(passing);
  await over;
}

async function fill(zip: yazl.ZipFile, signal: AbortSignal): Promise<void> {
  const begun = now();
  const add = (name: string, from: Readable, at = begun): Promise<void> =>
    put(zip, { name, from, at }, signal);
  await add('README.txt', Readable.from([guide(begun)]));
  for (const { name, lines } of tableFiles) await add(name, Readable.from(lines()));
  let after = '';
  for (;;) {
    const ids = await storiesAfter(after, AT_ONCE);
    for (const id of ids) {
      signal.throwIfAborted();
      const story = await exportedStory(id);
      if (!story) continue;
      await add(`stories/${id}.md`, Readable.from([story.markdown]), story.changedAt);
      await add(`stories/${id}.json`, Readable.from([story.json]), story.changedAt);
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < AT_ONCE) break;
    after = last;
  }
  zip.end();
}

/** The archive as bytes, made as fast as they are taken. Ends early when nobody takes them any more. */
export function openArchive(): Readable {
  running = true;
  const zip = new yazl.ZipFile();
  const stop = new AbortController();
  const out = new PassThrough();
  out.once('close', () => {
    running = false;
    stop.abort();
  });
  const giveUp = (error: unknown): void => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  // What could not be read breaks the file off: whoever takes it must not think it whole.
  zip.on('error', giveUp);
  zip.outputStream.pipe(out);
  fill(zip, stop.signal).catch(giveUp);
  return out;
}
