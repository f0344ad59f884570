/** The command `npm run import -- FILE.xml [--write] [--language zh-Hant-HK] [--sections map.json] [--fetch-pictures]`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { closeEngine } from '#db/core/client';
import { env } from '#db/core/env';
import { databaseFile } from '#db/core/sqlite';
import type { Language } from '#db/shared/languages';
import { ImportStopped } from './carry-post.ts';
import { SectionMap } from './map-post.ts';
import { takeTurn } from './one-at-a-time.ts';
import { ImportMistake, runImport } from './run-import.ts';
import { ExportRefused } from './wxr-parse.ts';

const USAGE =
  'npm run import -- FILE.xml [--write] [--language en-HK|zh-Hant-HK] [--sections map.json] [--fetch-pictures]';

const LANGUAGES: Record<string, Language> = {
  en: 'en',
  'en-hk': 'en',
  zh: 'zh',
  'zh-hk': 'zh',
  'zh-hant': 'zh',
  'zh-hant-hk': 'zh',
};

function asked() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en-HK' },
        sections: { type: 'string' },
        'fetch-pictures': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ImportMistake(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new ImportMistake(USAGE);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new ImportMistake(`There is no file ${file}.`);
  const language = LANGUAGES[values.language.toLowerCase()];
  if (!language) throw new ImportMistake(`The language is en-HK or zh-Hant-HK, not ${values.language}.`);
  return {
    file,
    language,
    sections: sectionMap(values.sections),
    write: values.write,
    fetchPictures: values['fetch-pictures'],
  };
}

function sectionMap(file: string | undefined): SectionMap {
  if (!file) return SectionMap.parse({});
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ImportMistake(`${file} is no JSON that can be read.`);
  }
  const parsed = SectionMap.safeParse(given);
  if (!parsed.success)
    throw new ImportMistake(
      `${file} is not understood. It looks like {"categories": {"sport": "sport"}, "pages": null, "otherwise": "hong-kong"}.`,
    );
  return parsed.data;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { dataDir } = env();
  const options = asked();
  const hasHouse = existsSync(databaseFile(dataDir));
  if (options.write && !hasHouse)
    throw new ImportMistake(
      `There is no newsroom in ${dataDir} yet: start the portal once with npm start, then import.`,
    );
  const turn = options.write ? takeTurn(dataDir) : undefined;
  if (options.write && !turn) throw new ImportMistake('Another import is writing. Wait until it has ended.');
  try {
    await runImport({ ...options, hasHouse, print });
  } finally {
    turn?.release();
    if (hasHouse) await closeEngine();
  }
}

try {
  await main();
} catch (error) {
  const expected =
    error instanceof ImportMistake || error instanceof ImportStopped || error instanceof ExportRefused;
  if (!expected) throw error;
  const named =
    error instanceof ExportRefused ? `The file ${basename(process.argv[2] ?? '')} is refused. ` : '';
  process.stderr.write(`${named}${error.message}\n`);
  process.exitCode = 1;
}
