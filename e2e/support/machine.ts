/** What a figure was measured on: without it a figure says nothing. */
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { ROOT } from './portal.ts';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** Commit of the tree, with a word when files differ from it. */
function commit(): string {
  try {
    const changed = git('status', '--porcelain') !== '';
    return `${git('rev-parse', '--short=12', 'HEAD')}${changed ? ' with changes that are not committed' : ''}`;
  } catch {
    return 'unknown (no git here)';
  }
}

/** Date, commit and machine, as lines of a Markdown list. */
export function circumstances(): string {
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const [load] = loadavg();
  return [
    `- date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    `- commit: ${commit()}`,
    `- machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${memory}, load ${load?.toFixed(1)} at the end`,
    `- software: Node ${process.versions.node}, ${type()} ${release()}`,
  ].join('\n');
}
