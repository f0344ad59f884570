/** Import directions bite: shown on a small house of wrong imports with the configuration of the real one, which `npm test` holds to it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT, run } from './tools.ts';

const RULES = join(ROOT, 'e2e/rules/boundaries.mjs');
const ROOMS = ['app', 'components', 'db', 'server'];

const house = mkdtempSync(join(tmpdir(), 'boundaries-'));
afterAll(() => rmSync(house, { recursive: true }));

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), severity: z.string() })) }),
  }),
});

/** Builds a house of files and says who broke what. */
function cruise(files: Record<string, string>) {
  rmSync(house, { recursive: true });
  mkdirSync(house);
  for (const file of ['tsconfig.json', 'package.json']) cpSync(join(ROOT, file), join(house, file));
  for (const room of ROOMS) mkdirSync(join(house, room));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), code);
  }
  const { out, errors } = run('depcruise', ['--config', RULES, '--output-type', 'json', ...ROOMS], {
    cwd: house,
  });
  if (!out) throw new Error(errors);
  return Report.parse(JSON.parse(out)).summary;
}

/** A stand-in for a package, so that the imports lead somewhere. */
const packages = Object.fromEntries(
  [
    'next/headers.js',
    'next/link.js',
    'next-auth/index.js',
    'react/index.js',
    'drizzle-orm/index.js',
    'sharp/index.js',
    'better-sqlite3/index.js',
    '@tiptap/react/index.js',
  ].map((file) => [`node_modules/${file}`, 'module.exports = {};']),
);

const A = 'export const a = 1;\n';
const from = (...modules: string[]): string => `${modules.map((m) => `import '${m}';\n`).join('')}${A}`;

/** Every rule with files that break it, and what is then said of them. */
const WRONG: Record<string, { files: Record<string, string>; said: string[] }> = {
  'everything-resolves': {
    files: {
      'db/addresses/lost.ts': from('./nowhere.ts'),
      'db/addresses/lost-too.ts': from('#db/addresses/nowhere'),
    },
    said: ['db/addresses/lost-too.ts > #db/addresses/nowhere', 'db/addresses/lost.ts > ./nowhere.ts'],
  },
  'no-cycles': {
    files: { 'db/events/a.ts': from('./b.ts'), 'db/events/b.ts': from('./a.ts') },
    said: ['db/events/a.ts > db/events/b.ts'], // said once for the circle
  },
  'db-knows-no-web': {
    files: {
      'db/core/looks.ts': from('../../components/site/mark'),
      'db/core/next.ts': from('next/headers', 'react'),
      'components/site/mark.tsx': A,
    },
    said: [
      'db/core/looks.ts > components/site/mark.tsx',
      'db/core/next.ts > node_modules/next/headers.js',
      'db/core/next.ts > node_modules/react/index.js',
    ],
  },
  'shared-is-pure': {
    files: {
      'db/core/env.ts': A,
      'db/shared/paths.ts': from('#db/core/env', 'node:fs', 'sharp'),
      'db/stories/model.ts': from('#db/core/env'),
    },
    said: [
      'db/shared/paths.ts > db/core/env.ts',
      'db/shared/paths.ts > fs',
      'db/shared/paths.ts > node_modules/sharp/index.js',
      'db/stories/model.ts > db/core/env.ts',
    ],
  },
  'components-are-given-views': {
    files: {
      'components/story/head.tsx': from('#db/stories/reader-queries'),
      'db/stories/reader-queries.ts': A,
    },
    said: ['components/story/head.tsx > db/stories/reader-queries.ts'],
  },
  'components-not-app': {
    files: { 'components/story/byline.tsx': from('@/app/_pages/asked'), 'app/_pages/asked.tsx': A },
    said: ['components/story/byline.tsx > app/_pages/asked.tsx'],
  },
  'components-not-door': {
    files: { 'components/story/story.tsx': from('../../server/csp'), 'server/csp.ts': A },
    said: ['components/story/story.tsx > server/csp.ts'],
  },
  'door-imports-no-page': {
    files: {
      'server/main.ts': from('../app/_pages/asked.tsx', '../components/site/mark.tsx'),
      'app/_pages/asked.tsx': A,
      'components/site/mark.tsx': A,
    },
    said: ['server/main.ts > app/_pages/asked.tsx', 'server/main.ts > components/site/mark.tsx'],
  },
  'app-not-door': {
    files: { 'app/(door)/layout.tsx': from('../../server/csp'), 'server/csp.ts': A },
    said: ['app/(door)/layout.tsx > server/csp.ts'],
  },
  'ui-is-the-bottom': {
    files: {
      'components/ui/icon.tsx': from('../site/mark', '#db/shared/slug'),
      'components/site/mark.tsx': A,
      'db/shared/slug.ts': A,
    },
    said: ['components/ui/icon.tsx > components/site/mark.tsx', 'components/ui/icon.tsx > db/shared/slug.ts'],
  },
  'client-never-reaches-server': {
    files: {
      'app/(desk)/desk/bar.client.tsx': from('./between'),
      'app/(desk)/desk/between.ts': from('#db/topics/desk-queries'),
      'db/topics/desk-queries.ts': A,
      'components/reader/ages.ts': from('node:fs'),
    },
    said: [
      'app/(desk)/desk/bar.client.tsx > app/(desk)/desk/between.ts',
      'app/(desk)/desk/bar.client.tsx > db/topics/desk-queries.ts',
      'components/reader/ages.ts > fs',
    ],
  },
  'reader-pages-carry-no-script': {
    files: {
      'app/(reader)/(en)/page.tsx': from('@/components/front/front'),
      'app/_pages/front-page.tsx': from('next/link'),
      'app/(reader)/zh/page.tsx': from('@tiptap/react'),
      'components/front/front.tsx': "export const a = () => import('./bar.client');\n",
      'components/front/bar.client.tsx': A,
    },
    said: [
      'app/(reader)/(en)/page.tsx > components/front/bar.client.tsx',
      'app/(reader)/zh/page.tsx > node_modules/@tiptap/react/index.js',
      'app/_pages/front-page.tsx > node_modules/next/link.js',
    ],
  },
  'reader-pages-see-no-draft': {
    files: {
      'app/(reader)/(en)/about/page.tsx': from('@/app/_server/auth'),
      'app/_server/auth.ts': from('next-auth'),
      'app/_pages/story-page.tsx': from('#db/stories/between'),
      'db/stories/between.ts': from('#db/stories/desk-queries', '#db/stories/commands/publish-story'),
      'db/stories/desk-queries.ts': A,
      'db/stories/commands/publish-story.ts': A,
      'app/(machine)/feed.xml/route.ts': from('#db/accounts/sessions'),
      'db/accounts/sessions.ts': A,
      'app/_machine/rss.ts': from('@/components/desk/rail'),
      'components/desk/rail.tsx': A,
      'app/_pages/frame.tsx': from('next/headers'),
    },
    said: [
      'app/(machine)/feed.xml/route.ts > db/accounts/sessions.ts',
      'app/(reader)/(en)/about/page.tsx > app/_server/auth.ts',
      'app/(reader)/(en)/about/page.tsx > node_modules/next-auth/index.js',
      'app/_machine/rss.ts > components/desk/rail.tsx',
      'app/_pages/frame.tsx > node_modules/next/headers.js',
      'app/_pages/story-page.tsx > db/stories/commands/publish-story.ts',
      'app/_pages/story-page.tsx > db/stories/desk-queries.ts',
    ],
  },
  'tables-stay-in-the-newsroom': {
    files: {
      'app/(desk)/desk/page.tsx': from('#db/stories/tables', '#db/core/write', 'drizzle-orm'),
      'db/stories/tables.ts': A,
      'db/core/write.ts': A,
    },
    said: [
      'app/(desk)/desk/page.tsx > db/core/write.ts',
      'app/(desk)/desk/page.tsx > db/stories/tables.ts',
      'app/(desk)/desk/page.tsx > node_modules/drizzle-orm/index.js',
    ],
  },
  'no-test-code-in-the-product': {
    files: {
      'db/pictures/files.ts': from('#db/core/testing', '../../e2e/support/portal.ts'),
      'db/core/testing.ts': A,
      'e2e/support/portal.ts': A,
    },
    said: ['db/pictures/files.ts > db/core/testing.ts', 'db/pictures/files.ts > e2e/support/portal.ts'],
  },
};

/** What the same rooms may do. */
const RIGHT: Record<string, string> = {
  'app/(reader)/(en)/page.tsx': from('@/components/front/front', '#db/stories/reader-queries'),
  'app/(machine)/pictures/[id]/route.ts': from('@/app/_server/auth'),
  'app/(desk)/desk/page.tsx': from(
    '@/components/desk/bar.client',
    '#db/stories/desk-queries',
    '#db/stories/commands/publish-story',
    '@/app/_server/auth',
    'next/headers',
  ),
  'app/_server/auth.ts': from('next-auth'),
  'components/front/front.tsx': `import type { Row } from '#db/stories/tables';\n${from('#db/stories/views', '../ui/icon')}export type R = Row;\n`,
  'components/ui/icon.tsx': from('react'),
  'components/desk/bar.client.tsx': from('#db/shared/paths', '#db/stories/model', '@tiptap/react'),
  'components/reader/ages.ts': from('#db/shared/paths'),
  'components/reader/build.ts': from('node:fs'),
  'components/site/theme-script-text.ts': A,
  'db/shared/paths.ts': A,
  'db/stories/model.ts': from('#db/shared/paths'),
  'db/stories/views.ts': from('./model.ts'),
  'db/stories/tables.ts': `export type Row = number;\n${from('drizzle-orm')}`,
  'db/stories/reader-queries.ts': from('./tables.ts'),
  'db/stories/desk-queries.ts': from('./tables.ts'),
  'db/stories/commands/publish-story.ts': from('../tables.ts', 'node:crypto'),
  'db/stories/commands/publish-story.test.ts': from('#db/core/testing'),
  'db/core/testing.ts': A,
  'server/main.ts': from('#db/stories/commands/publish-story', '../components/site/theme-script-text.ts'),
};

describe('import directions', () => {
  const wrong = cruise(Object.assign({}, packages, ...Object.values(WRONG).map(({ files }) => files)));

  it.each(Object.entries(WRONG))('%s bites', (name, { files, said }) => {
    // A wrong import often breaks two rules: each is asked for its own.
    const found = wrong.violations
      .filter(({ rule, from }) => rule.name === name && from in files)
      .map(({ from, to }) => `${from} > ${to}`);
    expect(found.sort()).toEqual(said);
  });

  it('are all shown here, and all stop the build', () => {
    const { forbidden } = wrong.ruleSetUsed;
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(WRONG).sort());
    expect(new Set(forbidden.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('are free where they should be', () => {
    expect(cruise({ ...packages, ...RIGHT }).violations).toEqual([]);
  });
});
