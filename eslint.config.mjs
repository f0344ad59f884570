import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { house } from './e2e/rules/lint/house.mjs';

/** Rules of the house that hold in every file, but for the places named below. */
const everywhere = ['env', 'clock', 'dates', 'fetch', 'markup', 'where', 'sqlRaw', 'signs', 'icons'];
/** And what holds for the pages: their looks and their words. */
const onPages = ['style', 'classes', 'colours', 'paints', 'faces', 'words', 'ages'];

const on = (...names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'error']));
const off = (...names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'off']));
const head = (directive) => ({ 'house/directives': ['error', { head: directive }] });

const CODE = '{ts,tsx,mts,cts,js,jsx,mjs,cjs}';
/** What runs in a browser: it has a clock of its own, and asks our server. */
const IN_BROWSER = ['components/reader/**', 'components/desk/**/*.ts', '**/*.client.tsx'];
const TESTS = ['e2e/**', '**/*.test.{ts,tsx}', '**/testing.ts', '**/testing/**'];

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
    files: [`**/*.${CODE}`],
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-control-regex': 'off', // control characters are exactly what our border checks name
      'house/directives': 'error',
      ...on(...everywhere),
    },
  },
  // Playwright hands a `use` to its fixtures that is no hook.
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Queries are judged with their types: a condition that may be undefined looks like any other.
  {
    files: ['db/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  { files: [`{app,components}/**/*.${CODE}`], rules: on(...onPages) },
  // Prose has rings and blurs too.
  { files: ['components/words/**'], rules: off('classes') },

  // The one place of each thing.
  { files: ['**/*.client.tsx'], rules: head('use client') },
  // Next wants this very file name, and the directive in it.
  { files: ['app/(desk)/**/error.tsx'], rules: head('use client') },
  { files: ['**/actions.ts'], rules: head('use server') },
  { files: ['db/core/env.ts'], rules: off('env') },
  { files: ['db/core/clock.ts'], rules: off('clock') },
  { files: ['db/shared/hk-time.ts'], rules: off('dates') },
  { files: ['db/core/safe-fetch.ts'], rules: off('fetch') },
  { files: ['components/site/json-ld.tsx', 'components/site/theme-script.tsx'], rules: off('markup') },
  // The icon files stand outside any style sheet; a test holds their colours against the tokens.
  { files: ['components/type/build-mark.ts', 'components/site/theme-colours.ts'], rules: off('colours') },

  {
    files: IN_BROWSER,
    ignores: ['components/reader/build.ts'],
    rules: { ...off('clock', 'fetch'), ...on('abroad') },
  },
  // The desk's policy allows style attributes, for the editor.
  { files: ['components/desk/**', '**/*.client.tsx'], rules: off('style') },
  // Ages are made here, or are part of a sentence about something else.
  {
    files: [
      'components/reader/**',
      'components/desk/**',
      'components/words/{desk,paper}*',
      '**/*.client.tsx',
    ],
    rules: off('ages'),
  },
  // Any Node from 20 on begins these, before one that runs our own files is found.
  { files: ['server/{start,dev,test,prepare}.mjs'], rules: off('env', 'clock') },
  // Tests ask the server from outside, hold real clocks, and quote what is refused.
  { files: TESTS, rules: off('env', 'clock', 'dates', 'fetch', 'signs', 'icons', ...onPages) },
);
