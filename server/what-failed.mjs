/**
 * What a runner's report (JSON) says of each test that failed: its name, and the beginning of why. Said again at the end of
 * `npm test`: of a long log, the end is what is kept.
 */
const LINES = 12;

/** Colours of a terminal. */
const COLOUR = /\u001b\[[0-9;]*m/g;

/** What of a reason is worth a line: neither empty nor the inside of a tool. */
const isOurs = (line) =>
  line.trim() !== '' && !line.includes('node_modules/') && !line.includes('Promise (<anonymous>)');

const told = (name, reasons) =>
  [
    name,
    ...reasons.flatMap((reason) => reason.replace(COLOUR, '').split('\n').filter(isOurs).slice(0, LINES)),
  ]
    .join('\n    ')
    .replaceAll(`${process.cwd()}/`, '');

/** @returns {string[]} of Vitest */
export const failedUnits = (report) =>
  report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    // A file that did not load has no tests.
    if (failed.length === 0) return message ? [told(name, [message])] : [];
    return failed.map((one) => told(`${name} › ${one.fullName}`, one.failureMessages));
  });

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** @returns {string[]} of Playwright */
export const failedJourneys = (report) => [
  ...report.errors.map(({ message }) => told('before or after the journeys', [message ?? ''])),
  ...specsOf(report)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) =>
      told(
        `${file}:${line} › ${title}`,
        tests.flatMap(({ results }) =>
          results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')),
        ),
      ),
    ),
];
