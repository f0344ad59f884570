/**
 * An export of 200 MB with 50,000 posts is read and written in bounded memory, and a second run changes nothing.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { closeEngine } from '#db/core/client';
import { setTestEnv } from '#db/core/env';
import { migrate } from '#db/core/migrate';
import { databaseFile } from '#db/core/sqlite';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { systemActor } from '#db/shared/actor';

const POSTS = 50_000;
/** bytes of text that bring the file to 200 MB */
const BODY = 3_450;
const MOST_RSS_MB = 512;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/1.2/"><channel>
<title>Large</title><link>https://large.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://large.example</wp:base_blog_url>
`;

const two = (n: number): string => String(n).padStart(2, '0');

/** A post of plausible markup; every hundredth is broken, every tenth links to another. */
function post(id: number): string {
  const day = `20${two(5 + (id % 20))}-${two(1 + (id % 12))}-${two(1 + (id % 28))}`;
  const link = id % 10 === 0 ? `<a href="/?p=${((id * 7) % POSTS) + 1}">before</a> ` : '';
  const sentence = `<strong>Harbour ${id}</strong> ${link}ferries ran late again, the operator said on the pier. `;
  const text = sentence.repeat(Math.ceil(BODY / sentence.length)).replaceAll('again,', 'again,\n\n');
  const close = id % 100 === 99 ? '</titel>' : '</title>';
  return `<item><title>Post ${id}${close}<link>https://large.example/${day.replaceAll('-', '/')}/post-${id}/</link>
<dc:creator>desk${id % 40}</dc:creator><content:encoded><![CDATA[${text}]]></content:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>${day} 0${id % 10}:00:00</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="post_tag" nicename="t${id % 300}">Topic ${id % 300}</category></item>
`;
}

function* exportText(): Generator<string> {
  yield HEAD;
  for (let id = 1; id <= POSTS; id += 1) yield post(id);
  yield '</channel></rss>\n';
}

type Run = { code: number | null; seconds: number; peakMb: number; last: string };

/** Runs the command; its peak of resident memory is read from the system every 200 ms. */
async function run(dataDir: string, args: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--no-warnings', 'db/import/import.ts', ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakMb = 0;
  let last = '';
  child.stdout.on('data', (bytes: Buffer) => (last = (last + bytes.toString()).slice(-2_000)));
  child.stderr.pipe(process.stderr);
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 200);
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  clearInterval(watch);
  return { code, seconds: (performance.now() - started) / 1000, peakMb, last };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const dir = mkdtempSync(join(tmpdir(), 'import-large-'));
try {
  const file = join(dir, 'large.xml');
  await pipeline(Readable.from(exportText()), createWriteStream(file));
  say(`file: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${POSTS} posts, one in a hundred broken`);

  const dataDir = join(dir, 'data');
  setTestEnv({ DATA_DIR: dataDir });
  await migrate();
  await saveSections(systemActor('seed'), sections);
  await closeEngine();

  const failures: string[] = [];
  const check = (name: string, done: Run, wanted: RegExp) => {
    say(`${name}: ${done.seconds.toFixed(1)} s, peak ${done.peakMb.toFixed(0)} MB`);
    if (done.code !== 0) failures.push(`${name} ended with ${done.code}`);
    if (done.peakMb > MOST_RSS_MB)
      failures.push(`${name} took ${done.peakMb.toFixed(0)} MB, more than ${MOST_RSS_MB}`);
    if (!wanted.test(done.last)) failures.push(`${name} said: ${done.last.slice(-600)}`);
  };
  check('dry run', await run(dataDir, [file]), /49500 published[\s\S]*500 items that could not be read/);
  check('write', await run(dataDir, [file, '--write']), /49500 published/);
  const written = await hashOf(databaseFile(dataDir));
  check('write again', await run(dataDir, [file, '--write']), /49500 as it was/);
  if ((await hashOf(databaseFile(dataDir))) !== written) failures.push('the second run changed the database');
  else say('the database is the same byte for byte');
  for (const failure of failures) say(`FAILED: ${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
