/** Asks the linter of the house about a text as if it stood at a path. */
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { ROOT } from '../tools.ts';

const withTypes = new ESLint({ cwd: ROOT });
/** The same rules without the types of db/, which take seconds to read and which only conditions need. */
export const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { files: ['db/**'], languageOptions: { parserOptions: { projectService: false } } },
});

/** What the rules of the house say: `rule: message`, each once. */
async function refusals(linter: ESLint, path: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(`${code}\n`, { filePath: `${ROOT}${path}` });
  const said = (result?.messages ?? []).map(({ ruleId, message, fatal }) => {
    if (fatal) throw new Error(`${path}: ${message}\n${code}`);
    return `${ruleId}: ${message}`;
  });
  return [...new Set(said)].filter((line) => line.startsWith('house/'));
}

type Case = {
  /** Name of the rule, without `house/`. */
  rule: string;
  /** Its own sentence, or the beginning of it. */
  says: string;
  /** A path where it holds. */
  at: string;
  wrong: string[];
  /** Where, and how, the same or nearly the same is right. */
  right: [path: string, code: string][];
  /** The rule looks at types: paths are of files that exist. */
  types?: boolean;
};

/** One test for what a rule refuses, one for what it lets stand. */
export function itHolds({ rule, says, at, wrong, right, types = false }: Case): void {
  const linter = types ? withTypes : eslint;
  const timeout = types ? 120_000 : 30_000;
  it(`${rule} refuses`, { timeout }, async () => {
    for (const code of wrong) {
      const said = await refusals(linter, at, code);
      expect(said, code).toEqual([expect.stringContaining(`house/${rule}: ${says}`)]);
    }
  });
  if (right.length > 0)
    it(`${rule} lets stand`, { timeout }, async () => {
      for (const [path, code] of right)
        expect(await refusals(linter, path, code), `${path}: ${code}`).toEqual([]);
    });
}
