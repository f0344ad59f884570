/** Dead code does not stay: shown by adding some to a copy of the house, under the configuration of the real one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, run } from './tools.ts';

const copy = mkdtempSync(join(tmpdir(), 'unused-'));
afterAll(() => rmSync(copy, { recursive: true }));

const named = z.array(z.object({ name: z.string() }));
const Report = z.object({
  issues: z.array(
    z.object({
      file: z.string(),
      files: named,
      dependencies: named,
      devDependencies: named,
      unlisted: named,
      unresolved: named,
      exports: named,
      types: named,
    }),
  ),
});
type Issues = z.infer<typeof Report>['issues'];

/** The names that are reported in one way, as `file: name`. */
const of = (issues: Issues, kind: Exclude<keyof Issues[number], 'file'>): string[] =>
  issues.flatMap((issue) =>
    issue[kind].map(({ name }) => (kind === 'files' ? name : `${issue.file}: ${name}`)),
  );

const UNUSED = [
  'app/_pages/unused.ts',
  'app/(desk)/desk/unused.tsx',
  'components/story/unused.tsx',
  'components/desk/unused.client.tsx',
  'db/stories/unused.ts',
  'db/stories/commands/unused.ts',
  'server/unused.ts',
  'server/unused.mjs',
  'e2e/support/unused.ts',
];

describe('unused code', () => {
  it('fails in every room: files, exports and types, packages that nobody asks for or that nobody named', () => {
    for (const room of ['app', 'components', 'db', 'server', 'e2e'])
      cpSync(join(ROOT, room), join(copy, room), { recursive: true });
    for (const file of [
      'package.json',
      'knip.jsonc',
      'tsconfig.json',
      'eslint.config.mjs',
      'vitest.config.ts',
    ])
      cpSync(join(ROOT, file), join(copy, file));
    for (const file of ['drizzle.config.ts', 'next.config.ts', 'postcss.config.mjs'])
      cpSync(join(ROOT, file), join(copy, file));
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

    for (const file of UNUSED) writeFileSync(join(copy, file), 'export const unused = 1;\n');
    const used = join(copy, 'db/shared/slug.ts');
    writeFileSync(
      used,
      `${readFileSync(used, 'utf8')}\nimport 'postcss';\nexport const unusedPart = 1;\nexport type UnusedType = 1;\n`,
    );
    const listed = join(copy, 'package.json');
    const manifest = readFileSync(listed, 'utf8')
      .replace('"dependencies": {', '"dependencies": {\n    "left-pad": "1.3.0",')
      .replace('"devDependencies": {', '"devDependencies": {\n    "left-pad-types": "1.3.0",');
    writeFileSync(listed, manifest);

    const { code, out, errors } = run('knip', ['--reporter', 'json'], { cwd: copy });
    expect(errors).toBe('');
    expect(code).not.toBe(0);
    const { issues } = Report.parse(JSON.parse(out));
    expect(of(issues, 'files')).toEqual(expect.arrayContaining(UNUSED));
    expect(of(issues, 'exports')).toContain('db/shared/slug.ts: unusedPart');
    expect(of(issues, 'types')).toContain('db/shared/slug.ts: UnusedType');
    expect(of(issues, 'dependencies')).toContain('package.json: left-pad');
    expect(of(issues, 'devDependencies')).toContain('package.json: left-pad-types');
    expect(of(issues, 'unlisted')).toContain('db/shared/slug.ts: postcss');
  });

  it('is excused nowhere but for packages that are read by their path on the disk', () => {
    const text = readFileSync(join(ROOT, 'knip.jsonc'), 'utf8');
    const Config = z.strictObject({
      $schema: z.string(),
      entry: z.array(z.string()),
      project: z.array(z.string()),
      ignoreExportsUsedInFile: z.literal(true),
      ignoreBinaries: z.array(z.string()),
      ignoreDependencies: z.array(z.string()),
    });
    const config = Config.parse(ts.parseConfigFileTextToJson('knip.jsonc', text).config);
    expect(config.ignoreBinaries).toEqual(['java']);
    expect(config.ignoreDependencies).toEqual([
      '@fontsource-variable/archivo',
      '@fontsource-variable/source-serif-4',
      'accessibility-checker-engine',
      'html_codesniffer',
    ]);
    expect(config.project).toEqual(['{app,components,db,server,e2e}/**/*.{ts,tsx,mjs}']);
    // An entry is a program or a test, never a whole room.
    for (const entry of config.entry)
      expect(entry).not.toMatch(/^(\*\*|(app|components|db|server)\/(\*|.*\*\*))/);
  });
});
