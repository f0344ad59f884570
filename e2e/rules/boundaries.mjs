/** Which way imports may point (architecture: the tree). `npx depcruise --config e2e/rules/boundaries.mjs app components db server`. */
const err = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Pure files of the newsroom: they may reach a browser. */
const PURE =
  '^db/(shared/|[^/]+/(model|blocks|views|checks|kinds|merge|assemble|sheet|variants|crop|tokens|snippet|job|sniff)\\.ts$)';

export default {
  forbidden: [
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
      { path: '^db/', pathNot: PURE, dependencyTypesNot: ['type-only'] },
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
    err(
      'door-imports-no-page',
      'The door starts Next and never imports a page.',
      { path: '^server/' },
      { path: '^app/' },
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
      'Also through others.',
      { path: '\\.client\\.tsx$' },
      { reachable: true, path: '^db/(core/|[^/]+/(tables|reader-queries|desk-queries|commands))' },
    ),
    err(
      'reader-pages-carry-no-script',
      'Reader pages reach no client component.',
      { path: '^app/(\\(reader\\)|_pages)/' },
      { reachable: true, path: '\\.client\\.tsx$' },
    ),
    err(
      'reader-pages-see-no-draft',
      'Nor a desk query, a command, or a session.',
      { path: '^app/(\\(reader\\)|_pages|_machine)/|^app/\\(machine\\)/(?!pictures/)' },
      {
        reachable: true,
        path: '^db/[^/]+/(desk-queries|commands/)|^db/accounts/(?!tables)|^app/_server/auth',
      },
    ),
    err(
      'tables-stay-in-the-newsroom',
      'Pages ask queries.',
      { path: '^(app|components)/', pathNot: '\\.test\\.tsx?$' },
      { path: '^db/(core/(client|sqlite|write|tables)|[^/]+/tables)', dependencyTypesNot: ['type-only'] },
    ),
    err(
      'no-test-code-in-the-product',
      '',
      { pathNot: '\\.test\\.tsx?$|^e2e/|/testing(\\.ts$|/)' },
      { path: '\\.test\\.tsx?$|^e2e/|/testing(\\.ts$|/)' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.next' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'] },
  },
};
