/**
 * Hostile pictures (50 megapixels, progressive, in inks, 16 bits interlaced, cut off, moving, HEIC, 16,000² px in 31 kB,
 * SVG with a script, polyglots) are sent all at once while readers, in a process of their own, ask for kept pages at a
 * steady pace: each has the right outcome, the p99 of kept pages is at most three times that of the same run at rest, one
 * picture is worked on at a time, and the memory of the server and of that process stays within bounds; what is kept
 * holds nothing of what was sent, and what is served nothing but the credit and copyright of its record.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { creditsIn, tagsMissing, told, toldBesideCredit } from '../support/exiftool.ts';
import { firstChief } from '../support/first-chief.ts';
import { type HostilePicture, hostilePictures, SECRET } from '../support/hostile-pictures.ts';
import { BROWSER_HEADERS } from '../support/loaded.ts';
import { watchMemory } from '../support/memory.ts';
import { beginPace, type Stretch } from '../support/pace.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** ms between two readers: a hundred pages a second. */
const EACH = 10;
const REST_MS = 20_000;
const SETTLED_MS = 40_000;
const RATIO = 3;
/** Behind the house, its readers and the process that cuts. */
const BEHIND = 19;
/** MB. Fifty megapixels are 150 MB as they stand; a progressive one is held whole by any decoder, twice as deep. */
const CHILD_MB = 600;
/** MB that the server, and the process that starts others for it, may take more than at rest: files that come in never lie there. */
const SERVER_MB = 160;

const p = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
};
const ms = (value: number): string => `${value.toFixed(1)} ms`.padStart(9);
const figures = ({ times, failed }: Stretch): string =>
  `${String(times.length).padStart(6)} pages, p50 ${ms(p(times, 0.5))}, p99 ${ms(p(times, 0.99))}, most ${ms(Math.max(...times))}, ${failed} failed`;

/** What is known of each, and goes with every file. */
const CREDIT = '陳大文 / Agency';
const COPYRIGHT = '© 2026 Agency & Co';

type Body = { type: string; body: Buffer };

/** The form that a browser sends for a picture. */
async function bodyOf({ bytes }: HostilePicture): Promise<Body> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'picture.jpg');
  form.append('kind', 'photo');
  form.append('credit', CREDIT);
  form.append('copyright', COPYRIGHT);
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? '';
  return { type, body: Buffer.from(await written.arrayBuffer()) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const problems: string[] = [];
const must = (holds: boolean, what: string): void => {
  if (!holds) problems.push(what);
};

say('Making the files.');
const set = await hostilePictures();
const dir = mkdtempSync(join(tmpdir(), 'pictures-'));
// What is sent has what may not be kept: else nothing could be found.
for (const { name, bytes, tells = [] } of set) {
  const missing = tagsMissing(dir, bytes, tells);
  must(missing.length === 0, `${name} is sent without ${missing.join(', ')}`);
}
const portal = await openPortal(join(dir, 'data'), { clock: null });
try {
  const desk = await firstChief(portal);
  const cookie = (await desk.context.storageState()).cookies
    .map((one) => `${one.name}=${one.value}`)
    .join('; ');
  const library = join(portal.dataDir, 'pictures');
  const before = new Set(readdirSync(library));

  // Written before: whoever sends is on this machine only here, and shall take little of it.
  const bodies = await Promise.all(set.map(bodyOf));
  const send = async ({ type, body }: Body): Promise<{ became: string; seconds: number }> => {
    const began = performance.now();
    const said = await new Promise<string>((resolve, reject) => {
      const headers = { Origin: portal.url, Cookie: cookie, 'Content-Type': type };
      request(`${portal.url}/desk/api/add-picture`, { method: 'POST', headers, agent: false }, (answer) => {
        text(answer).then(resolve, reject);
      })
        .once('error', reject)
        .end(body);
    });
    const result = JSON.parse(said);
    const became = result.ok ? 'taken' : String(result.error.code);
    return { became, seconds: (performance.now() - began) / 1000 };
  };

  const paths = ['/', '/zh', '/section/hong-kong', '/about', '/feed.xml'];
  for (const path of paths) await (await fetch(`${portal.url}${path}`, { headers: BROWSER_HEADERS })).text();
  const pace = beginPace({ url: portal.url, paths, each: EACH, headers: BROWSER_HEADERS });
  // Compilers and connections warm up, and the new house writes down what went live with it, half a minute after it was
  // written (two seconds' ticks of 40 ms): nothing of it is counted, neither as rest nor as work.
  await wait(SETTLED_MS);
  const atRest = watchMemory(portal.pid());
  pace.mark();
  await wait(REST_MS);
  pace.mark();
  const rest = atRest.stop();
  // What senders take of the processor is nothing that the house does.
  setPriority(BEHIND);
  const working = watchMemory(portal.pid());
  const began = performance.now();
  const answers = await Promise.all(bodies.map(send));
  const seconds = (performance.now() - began) / 1000;
  const peaks = working.stop();
  pace.mark();
  await wait(REST_MS);
  const [, idle, during, after] = await pace.stop();
  if (!idle || !during || !after) throw new Error('A stretch is missing.');

  say('');
  set.forEach(({ name, bytes, becomes }, at) => {
    const { became = '', seconds: took = 0 } = answers[at] ?? {};
    const size =
      bytes.length < 1e6 ? `${(bytes.length / 1e3).toFixed(0)} kB` : `${(bytes.length / 1e6).toFixed(1)} MB`;
    say(
      `${name.padEnd(44)} ${size.padStart(8)}  ${became.padEnd(17)} after ${took.toFixed(1).padStart(5)} s`,
    );
    must(became === becomes, `${name}: ${became} instead of ${becomes}`);
  });
  say('');
  const resting = { times: [...idle.times, ...after.times], failed: idle.failed + after.failed };
  const ratio = p(during.times, 0.99) / p(resting.times, 0.99);
  say(`kept pages at rest      ${figures(resting)}`);
  say(`kept pages at that time ${figures(during)}`);
  say(
    `p99 at that time is ${ratio.toFixed(2)} times that at rest (at most ${RATIO}), over ${seconds.toFixed(0)} s`,
  );
  must(ratio <= RATIO, `p99 is ${ratio.toFixed(2)} times that at rest`);
  must(resting.failed + during.failed === 0, 'pages failed');
  say('');
  const more = peaks.server - rest.server;
  say(
    `server                  ${rest.server.toFixed(0)} MB at rest, ${peaks.server.toFixed(0)} MB at most (${more.toFixed(0)} MB more; at most ${SERVER_MB})`,
  );
  say(
    `process that cuts       ${peaks.child.toFixed(0)} MB at most (at most ${CHILD_MB}); at once: ${peaks.children}`,
  );
  must(more <= SERVER_MB, `the server took ${more.toFixed(0)} MB more`);
  must(peaks.child <= CHILD_MB, `the process that cuts took ${peaks.child.toFixed(0)} MB`);
  must(peaks.children <= 1, `${peaks.children} processes at once`);

  const taken = answers.filter(({ became }) => became === 'taken');
  const folders = readdirSync(library).filter((name) => !before.has(name) && !name.startsWith('.'));
  must(folders.length === taken.length, `${folders.length} folders for ${taken.length} pictures`);
  const files = folders.flatMap((name) => filesIn(join(library, name)));
  const telling = files.filter((file) => readFileSync(file).includes(SECRET));
  must(telling.length === 0, `what was sent is in ${telling.length} files`);
  const left = readdirSync(join(library, '.incoming'));
  must(left.length === 0, `${left.length} working folders are left`);
  const bytesKept = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const exif = told(library);
  must(exif === null || exif === '', `exiftool finds: ${exif?.slice(0, 300)}`);
  say('');
  say(
    `kept                    ${files.length} files of ${taken.length} pictures, ${(bytesKept / 1e6).toFixed(1)} MB; working folders left: ${left.length}`,
  );
  say(
    `what was sent beside the pixels is in ${telling.length} of them; exiftool ${exif === null ? 'is not on this machine' : exif === '' ? 'finds no place, serial number, thumbnail, EXIF, IPTC or XMP in any' : 'finds some'}`,
  );
  const served = join(dir, 'served');
  mkdirSync(served);
  for (const file of files.filter((one) => /\/v1\/[^/]+$/.test(one))) {
    const [id = '', , name = ''] = file.slice(library.length + 1).split('/');
    const address = `${portal.url}/pictures/${id}/${name.replace('.', '.v1.')}`;
    const answer = await fetch(address, { headers: { Cookie: cookie } });
    must(answer.status === 200, `${address}: ${answer.status}`);
    writeFileSync(join(served, `${id}-${name}`), Buffer.from(await answer.arrayBuffer()));
  }
  const sent = readdirSync(served).length;
  const besides = toldBesideCredit(served);
  const credits = creditsIn(served);
  must(besides === null || besides === '', `exiftool finds in what is served: ${besides?.slice(0, 300)}`);
  const credited = credits?.filter((line) => line === `${CREDIT}, ${COPYRIGHT}`).length ?? sent;
  must(credited === sent, `${sent - credited} of ${sent} served files do not say whose they are`);
  say(
    `served                  ${sent} files, ${credits === null ? 'exiftool is not on this machine' : `${credited} with credit and copyright`}; exiftool finds ${besides ? 'more' : 'nothing else'}`,
  );
  for (const problem of problems) say(`FAILED: ${problem}`);
  await desk.close();
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
