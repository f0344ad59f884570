/** An import from the file to the newsroom, in chunks: what was committed stays when a later part fails. */
import { setTimeout as pause } from 'node:timers/promises';
import { now } from '#db/core/clock';
import { write } from '#db/core/write';
import { systemActor } from '#db/shared/actor';
import type { Language } from '#db/shared/languages';
import { type Carried, type Carrier, carryPost, ImportStopped, picturesWanted } from './carry-post.ts';
import { PictureFetcher } from './fetch-pictures.ts';
import type { FoundPicture } from './html/found.ts';
import { cleanLine } from './html/clean-text.ts';
import { Names, sectionIds, storiesFrom } from './house-ids.ts';
import { type Plan, planPost, type SectionMap } from './map-post.ts';
import {
  addToSum,
  emptySum,
  headLines,
  postLines,
  type Print,
  printable,
  type Sum,
  sumLines,
} from './report.ts';
import { isStoryType, surveyExport } from './survey.ts';
import { readExport } from './wxr-parse.ts';
import type { ItemRecord } from './wxr-records.ts';

const CHUNK = 50;
/** Characters of all texts of a chunk: long posts make short chunks. */
const MOST_CHUNK = 2_000_000;
/** Lets the server that runs beside have the write lock between two chunks, ms. */
const BREATH_MS = 5;

export type ImportOptions = {
  file: string;
  write: boolean;
  language: Language;
  sections: SectionMap;
  fetchPictures: boolean;
  /** False when there is no database yet: a dry run then compares with nothing. */
  hasHouse: boolean;
  print: Print;
};

/** A mistake in what was asked for, in one sentence. */
export class ImportMistake extends Error {}

/**
 * Reads the file twice: once for what is in it, once to carry it over. Prints a report as it goes; gives the sum.
 * Throws ExportRefused, ImportMistake or ImportStopped, each one sentence.
 */
export async function runImport(options: ImportOptions): Promise<Sum> {
  const survey = await surveyExport(options.file);
  if (options.hasHouse) await checkSections(options);
  const actor = systemActor('import');
  const carrier: Carrier = {
    actor,
    survey,
    language: options.language,
    write: options.write,
    here: options.hasHouse ? await storiesFrom(survey.site) : new Map(),
    begun: new Set(),
    names: new Names(actor, options.hasHouse),
    pictures: new PictureFetcher(actor),
  };
  for (const line of headLines(survey, options)) options.print(line);

  const sum = emptySum();
  const seen = new Set<number>();
  let chunk: Plan[] = [];
  let size = 0;
  const finish = async () => {
    for (const { plan, carried } of await carryChunk(carrier, chunk, options)) {
      addToSum(sum, plan, carried);
      for (const line of postLines(plan, carried)) options.print(line);
    }
    chunk = [];
    size = 0;
  };
  for await (const reading of readExport(options.file)) {
    if (reading.kind === 'head') continue;
    if (reading.kind === 'broken') {
      sum.broken += 1;
      const where = reading.line > 0 ? `line ${reading.line}: ` : '';
      options.print(printable(`broken     ${where}${reading.post}: ${reading.why}`));
      continue;
    }
    const { item } = reading;
    if (!isWanted(item, seen, sum, options.print)) continue;
    chunk.push(planPost(survey, item, { language: options.language, sections: options.sections, t: now() }));
    size += item.content.length;
    if (chunk.length >= CHUNK || size > MOST_CHUNK) await finish();
  }
  await finish();
  const made = { people: carrier.names.newPeople, topics: carrier.names.newTopics };
  const pictures = carrier.pictures.fetched;
  for (const line of sumLines(survey, sum, { ...made, pictures, write: options.write })) options.print(line);
  return sum;
}

async function checkSections({ sections, write: wantsWrite }: ImportOptions): Promise<void> {
  const known = await sectionIds();
  if (wantsWrite && known.size === 0)
    throw new ImportMistake(
      'There is no newsroom here yet: start the portal once with npm start, then import.',
    );
  const named = [...Object.values(sections.categories), sections.pages, sections.otherwise];
  const wrong = named.find((id) => id !== null && !known.has(id));
  if (wrong && known.size > 0)
    throw new ImportMistake(`There is no section “${wrong}”. Sections: ${[...known].join(', ')}.`);
}

/** Posts and pages that are not in the trash; everything else is listed or counted. */
function isWanted(item: ItemRecord, seen: Set<number>, sum: Sum, print: Print): boolean {
  const title = cleanLine(item.title, 120);
  if (item.type === 'attachment')
    print(
      printable(
        `file       attachment ${item.id}, line ${item.line}  “${title}”  ${cleanLine(item.attachmentUrl, 500)}`,
      ),
    );
  if (!isStoryType(item.type)) return false;
  const name = `${item.type} ${item.id}, line ${item.line}  “${title}”`;
  if (item.status === 'trash' || item.status === 'auto-draft') {
    sum.trashed += 1;
    print(printable(`left out   ${name}: its state was “${item.status}”`));
    return false;
  }
  if (seen.has(item.id)) {
    sum.doubled += 1;
    print(printable(`left out   ${name}: an earlier item of this file has the same id`));
    return false;
  }
  seen.add(item.id);
  return true;
}

type Done = { plan: Plan; carried: Carried }[];

async function carryChunk(carrier: Carrier, plans: readonly Plan[], options: ImportOptions): Promise<Done> {
  if (plans.length === 0) return [];
  // Pictures first: no network inside a write.
  const wanted: FoundPicture[] = [];
  for (const plan of plans) wanted.push(...(await picturesWanted(carrier, plan)));
  if (options.write && options.fetchPictures) await carrier.pictures.fetch(wanted);
  const all = async () => {
    const done: Done = [];
    for (const plan of plans) done.push({ plan, carried: await carryPost(carrier, plan) });
    return done;
  };
  if (!options.write) return all();
  try {
    const done = await write(all);
    await pause(BREATH_MS);
    return done;
  } catch (error) {
    if (error instanceof ImportStopped) throw error;
    // One of them is at fault: each by itself, so that the others come.
    await forget(carrier);
    const done: Done = [];
    for (const plan of plans) done.push(await carryAlone(carrier, plan));
    return done;
  }
}

async function carryAlone(carrier: Carrier, plan: Plan): Promise<Done[number]> {
  try {
    return { plan, carried: await write(() => carryPost(carrier, plan)) };
  } catch (error) {
    if (error instanceof ImportStopped) throw error;
    await forget(carrier);
    const why = error instanceof Error ? error.message : String(error);
    return {
      plan,
      carried: { outcome: 'refused', notes: [{ kind: 'status', text: `refused: ${why}` }], path: '' },
    };
  }
}

/** What a rolled-back transaction had written is not there. */
async function forget(carrier: Carrier): Promise<void> {
  carrier.names.forget();
  carrier.here.clear();
  for (const [id, here] of await storiesFrom(carrier.survey.site)) carrier.here.set(id, here);
}
