/** `npm run proof -- <name>`: builds when a source has changed, runs one proof, and keeps what it printed. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { circumstances } from '../support/machine.ts';
import { ROOT } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

/** What a proof says of itself: the comment at its head. */
function claimOf(name: string): string {
  const source = readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8');
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .filter(Boolean)
    .join(' ');
}

function build(): void {
  const script = "import('./server/prepare.mjs').then((prepare) => prepare.build())";
  const { status } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Runs a proof; what it prints is shown and kept. */
async function run(name: string): Promise<{ holds: boolean; figures: string; minutes: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, `${name}.ts`)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let figures = '';
  child.stdout.on('data', (bytes: Buffer) => {
    figures += bytes.toString();
    process.stdout.write(bytes);
  });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { holds: code === 0, figures: figures.trim(), minutes: (performance.now() - began) / 60_000 };
}

const name = process.argv[2];
if (name === undefined || !names.includes(name)) {
  say('npm run proof -- <name>, where <name> is one of:\n');
  for (const known of names) say(`  ${known.padEnd(20)} ${claimOf(known)}`);
  process.exit(name === undefined ? 0 : 1);
}
build();
const { holds, figures, minutes } = await run(name);
const page = join(import.meta.dirname, `${name}.md`);
writeFileSync(
  page,
  `# ${name}

${claimOf(name)}

- result: **${holds ? 'it holds' : 'IT FAILED'}**, after ${minutes.toFixed(1)} minutes
${circumstances()}

\`\`\`text
${figures}
\`\`\`
`,
);
say(`${holds ? 'It holds' : 'It failed'}: e2e/proofs/${name}.md`);
process.exit(holds ? 0 : 1);
