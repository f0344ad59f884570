/** Which way imports may point (architecture: the tree). `npx depcruise --config e2e/rules/boundaries.mjs app components db server`. */
const err = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Pure files of the newsroom: they may reach a browser. */
const PURE =
  '^db/(shared/|history/(compare-words|lines)\\.ts$|[^/]+/(model|blocks|chart|chart-text|(desk-)?views|checks|kinds|merge(-fields)?|assemble|sheet|variants|crop|tokens|stems|query|snippet|job|sniff|told|told-exif|told-iptc|told-notes|told-png|told-words|told-xmp|place|slots)\\.ts$)';

/** What only a server has: the rest of the newsroom, the door, the front desk, native packages, Node itself. */
const SERVER = [
  '^(db|server|app)/',
  '(^|/)node_modules/(better-sqlite3|sharp|drizzle-orm|next-auth|@node-rs|light-my-request)/',
  '^(node:)?(async_hooks|child_process|cluster|crypto|dns|fs|http|http2|https|module|net|os|path|process|stream|timers|tls|url|util|v8|vm|worker_threads|zlib)(/|$)',
].join('|');

/** A package of Next that is a client component, asks for the request, or throws instead of answering. */
const NEXT_FOR_OTHERS = '(^|/)node_modules/next/(link|image|script|form|dynamic|navigation|headers|cache)';

export default {
  forbidden: [
    err(
      'everything-resolves',
      'An import that leads nowhere escapes the other rules. Generated files are made before the build.',
      {},
      { couldNotResolve: true, pathNot: '(^|/)generated/' },
    ),
    err(
      'no-cycles',
      'A circle hides a missing module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    err(
      'db-knows-no-web',
      'db/ also runs in scripts, unit tests and imports.',
      { path: '^db/', pathNot: '^db/core/testing' },
      { path: '^(app|components|server|e2e)/|(^|/)node_modules/(next|react|react-dom|next-auth)/' },
    ),
    err(
      'shared-is-pure',
      'What may reach the browser uses only what may.',
      { path: PURE, pathNot: '\\.test\\.ts$' },
      { path: SERVER, pathNot: PURE, dependencyTypesNot: ['type-only'] },
    ),
    err(
      'components-are-given-views',
      'The paper gets data as props.',
      { path: '^components/' },
      { path: '^db/', pathNot: PURE, dependencyTypesNot: ['type-only'] },
    ),
    err(
      'components-not-app',
      'Pages hand actions down as props.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    err('components-not-door', 'The paper knows no server.', { path: '^components/' }, { path: '^server/' }),
    err(
      'door-imports-no-page',
      'The door starts Next and never imports a page; it knows the theme script by its hash.',
      { path: '^server/' },
      { path: '^(app|components)/', pathNot: '^components/site/theme-script-text\\.ts$' },
    ),
    err(
      'app-not-door',
      'The front desk does not reach into the door.',
      { path: '^app/' },
      { path: '^server/' },
    ),
    err(
      'ui-is-the-bottom',
      'Primitives know no news.',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|db/|app/)' },
    ),
    err(
      'client-never-reaches-server',
      'Also through others: the desk in the browser, and the small module of the readers.',
      { path: '\\.client\\.tsx$|^components/reader/', pathNot: '^components/reader/build\\.ts$' },
      { reachable: true, path: SERVER, pathNot: PURE },
    ),
    err(
      'reader-pages-carry-no-script',
      'Reader pages reach no client component, ours or Next’s.',
      { path: '^app/(\\(reader\\)|_pages)/' },
      { reachable: true, path: `\\.client\\.tsx$|${NEXT_FOR_OTHERS}|(^|/)node_modules/@tiptap/` },
    ),
    err(
      'reader-pages-see-no-draft',
      'Nor a desk query, a command, or a session.',
      {
        path: '^app/(\\(reader\\)|_pages|_machine)/|^app/\\(machine\\)/(?!pictures/)',
        // A test publishes what the page then shows.
        pathNot: '\\.test\\.tsx?$',
      },
      {
        reachable: true,
        path: '^db/[^/]+/(desk-queries|commands/)|^db/accounts/(?!tables)|^app/(\\(desk\\)|\\(door\\)|_server/(auth|action|api|desk))|^components/desk/|(^|/)node_modules/(next-auth/|next/headers)',
      },
    ),
    err(
      'tables-stay-in-the-newsroom',
      'Pages ask queries.',
      { path: '^(app|components)/', pathNot: '\\.test\\.tsx?$' },
      {
        path: '^db/(core/(client|dialect|sqlite|write|tables)|[^/]+/tables)|(^|/)node_modules/(drizzle-orm|better-sqlite3)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    err(
      'no-test-code-in-the-product',
      'What tests need is not shipped.',
      { pathNot: '\\.test\\.tsx?$|^e2e/|/testing(\\.ts$|/)' },
      { path: '\\.test\\.tsx?$|^e2e/|/testing(\\.ts$|/)' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
