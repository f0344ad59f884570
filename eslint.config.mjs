import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const only = (selector, message) => ({ selector, message });

/** What holds everywhere; files that are the exception get the list without that rule. */
const rules = {
  client: only(
    "Program > ExpressionStatement[directive='use client']",
    "'use client' belongs in *.client.tsx alone.",
  ),
  server: only("ExpressionStatement[directive='use server']", "'use server' belongs in actions.ts alone."),
  env: only(
    "MemberExpression[object.name='process'][property.name='env']",
    'The environment is read in db/core/env.ts.',
  ),
  clock: only("NewExpression[callee.name='Date'][arguments.length=0]", 'Use now() of db/core/clock.'),
  dateNow: only(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Use now() of db/core/clock.',
  ),
  dates: only(
    "CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/], NewExpression[callee.object.name='Intl'][callee.property.name=/^(DateTimeFormat|RelativeTimeFormat)$/]",
    'Dates are formatted in db/shared/hk-time.ts.',
  ),
  where: only(
    "CallExpression[callee.property.name='where'][arguments.length=0], CallExpression[callee.property.name='where'] > Identifier[name='undefined'], CallExpression[callee.property.name='where'] > ConditionalExpression > Identifier[name='undefined'], CallExpression[callee.property.name=/^(where|and|or)$/] > LogicalExpression[operator='&&']",
    'Drizzle drops an undefined condition and then touches every row.',
  ),
  html: only(
    "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    'Markup is written in components/site/json-ld.tsx and theme-script.tsx alone.',
  ),
  fetch: only(
    "CallExpression[callee.name='fetch'], CallExpression[callee.object.name=/^(https?|undici)$/][callee.property.name=/^(request|get)$/]",
    'Requests to the outside go through safeFetch.',
  ),
  style: only("JSXAttribute[name.name='style']", 'Reader pages carry no style attribute (CSP).'),
  sqlRaw: only(
    "CallExpression[callee.object.name='sql'][callee.property.name=/^(raw|identifier)$/]",
    'SQL is built from columns and parameters.',
  ),
  classes: only(
    'Literal[value=/(^|\\s|:)(rounded-full|bg-gradient|bg-linear|from-|shadow-\\[|rounded-\\[|text-\\[|bg-\\[#|uppercase|tracking-wide)/], TemplateElement[value.raw=/(^|\\s|:)(rounded-full|bg-gradient|bg-linear|shadow-\\[|rounded-\\[|text-\\[|bg-\\[#|uppercase|tracking-wide)/]',
    'A class that the design forbids (brief 1.5, 1.17).',
  ),
};
const all = (...without) => [
  'error',
  ...Object.entries(rules)
    .filter(([name]) => !without.includes(name))
    .map(([, rule]) => rule),
];

const clientHead = only(
  "Program:not(:has(> ExpressionStatement[directive='use client']))",
  "*.client.tsx begins with 'use client'.",
);
const serverHead = only(
  "Program:not(:has(> ExpressionStatement[directive='use server']))",
  "actions.ts begins with 'use server'.",
);

export default tseslint.config(
  {
    ignores: [
      '.next*/**',
      'node_modules/**',
      'next-env.d.ts',
      'data/**',
      'public/**',
      'components/type/generated/**',
      'components/reader/generated/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-control-regex': 'off', // control characters are exactly what our border checks name
    },
  },
  // Playwright hands a `use` to its fixtures that is no hook.
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  { files: ['{app,components,db,server,e2e}/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': all() } },
  // The browser and the tests are not the server: they ask it.
  {
    files: ['components/reader/**', 'components/desk/**'],
    rules: { 'no-restricted-syntax': all('fetch', 'clock', 'dateNow', 'style') },
  },
  {
    files: ['**/*.client.tsx'],
    rules: { 'no-restricted-syntax': [...all('client', 'fetch', 'clock', 'dateNow', 'style'), clientHead] },
  },
  // Next wants this very file name, and the directive in it: it only names the component.
  { files: ['app/**/error.tsx'], rules: { 'no-restricted-syntax': [...all('client'), clientHead] } },
  { files: ['**/actions.ts'], rules: { 'no-restricted-syntax': [...all('server'), serverHead] } },
  { files: ['db/core/env.ts', 'db/core/dialect.ts'], rules: { 'no-restricted-syntax': all('env') } },
  { files: ['db/core/clock.ts'], rules: { 'no-restricted-syntax': all('clock', 'dateNow') } },
  { files: ['db/shared/hk-time.ts'], rules: { 'no-restricted-syntax': all('dates') } },
  { files: ['db/core/safe-fetch.ts'], rules: { 'no-restricted-syntax': all('fetch') } },
  {
    files: ['components/site/json-ld.tsx', 'components/site/theme-script.tsx'],
    rules: { 'no-restricted-syntax': all('html') },
  },
  {
    files: ['e2e/**/*.ts', '**/*.test.ts', '**/testing.ts'],
    rules: { 'no-restricted-syntax': all('fetch', 'env', 'clock', 'dateNow', 'classes', 'where') },
  },
);
