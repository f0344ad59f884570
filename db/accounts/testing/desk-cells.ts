/** Commands on what many stories share: pictures, quotes, topics, people, templates, reports. Used by tests only. */
import { createHash } from 'node:crypto';
import { must } from '#db/core/testing';
import { write } from '#db/core/write';
import { keepOwnByline } from '#db/people/commands/keep-own-byline';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { addPicture } from '#db/pictures/commands/add-picture';
import { editPicture } from '#db/pictures/commands/edit-picture';
import { removePicture } from '#db/pictures/commands/remove-picture';
import { replacePicture } from '#db/pictures/commands/replace-picture';
import { pictures } from '#db/pictures/tables';
import { sheet } from '#db/pictures/testing';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { importQuotes } from '#db/quotes/commands/import-quotes';
import { moveQuote } from '#db/quotes/commands/move-quote';
import { removeQuote } from '#db/quotes/commands/remove-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { reportError } from '#db/reports/commands/report-error';
import { settleReport } from '#db/reports/commands/settle-report';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { publishedStory } from '#db/stories/testing';
import { changeTemplate } from '#db/style/commands/change-template';
import { keepTemplate } from '#db/style/commands/keep-template';
import { restoreTemplate } from '#db/style/commands/restore-template';
import { mergeTopics } from '#db/topics/commands/merge-topics';
import { saveTopic } from '#db/topics/commands/save-topic';
import { another, anotherDay, type HouseCell, type Spot } from './house-cells.ts';

const shell = systemActor('shell');

const quote = (date: string) => ({ date, words: `Words of ${date}`, speaker: 'S', source: 'B, 1900' });
const quoted = async (): Promise<string> => must(await saveQuote(shell, quote(anotherDay()))).date;
const topic = async (): Promise<string> => must(await saveTopic(shell, { name: `Topic ${another()}` })).topic;
const byline = async (): Promise<string> =>
  must(await savePerson(shell, { name: `Person ${another()}` })).person;
const snippet = () => ({
  kind: 'snippets',
  name: `Line ${another()}`,
  body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'Words.' }] }],
});

const file = { kind: 'photo', alt: 'A square', caption: '', credit: 'Staff' } as const;
const bytes = await sheet(300, 200, 90, 90).jpeg().toBuffer();
/** What a record says that it holds already: to hand it in again is allowed or not, and cuts nothing. */
const same = await sheet(320, 200, 90, 90).jpeg().toBuffer();

/** A picture's record alone: its rights are asked for before its files. */
async function record({ owner }: Spot): Promise<string> {
  const id = newId();
  const hash = createHash('sha256').update(same).digest('hex');
  const size = { width: 300, height: 200, focalX: 0.5, focalY: 0.5 };
  await write((tx) =>
    tx.insert(pictures).values({ id, ...file, ...size, hash, owner: owner.id, createdAt: 0 }),
  );
  return id;
}

export const deskCells: readonly HouseCell[] = [
  {
    command: 'create-story',
    least: 'contributor',
    ground: 'any',
    run: (actor) => createStory(actor, { language: 'en', key: newId() }),
  },
  {
    command: 'add-picture',
    least: 'contributor',
    ground: 'any',
    run: (actor) => addPicture(actor, { bytes, ...file }),
  },
  {
    command: 'edit-picture',
    least: 'reporter',
    ground: 'person',
    prepare: record,
    run: (actor, { made }) => editPicture(actor, { picture: made, caption: 'Another one' }),
  },
  {
    command: 'replace-picture',
    least: 'reporter',
    ground: 'person',
    prepare: record,
    run: (actor, { made }) => replacePicture(actor, { picture: made, bytes: same }),
  },
  {
    command: 'remove-picture',
    least: 'editor',
    ground: 'person',
    prepare: record,
    run: (actor, { made }) => removePicture(actor, { picture: made }),
  },
  {
    command: 'save-quote',
    least: 'reporter',
    ground: 'any',
    run: (actor) => saveQuote(actor, quote(anotherDay())),
  },
  {
    command: 'import-quotes',
    least: 'reporter',
    ground: 'any',
    run: (actor) => importQuotes(actor, { table: `${anotherDay()}\tWords ${another()}\tS\tB, 1900` }),
  },
  {
    command: 'check-quote',
    least: 'editor',
    ground: 'house',
    prepare: quoted,
    run: (actor, { made }) => checkQuote(actor, { date: made }),
  },
  {
    command: 'move-quote',
    least: 'editor',
    ground: 'house',
    prepare: quoted,
    run: (actor, { made }) => moveQuote(actor, { from: made, to: anotherDay() }),
  },
  {
    command: 'remove-quote',
    least: 'editor',
    ground: 'house',
    prepare: quoted,
    run: (actor, { made }) => removeQuote(actor, { date: made }),
  },
  {
    command: 'save-topic',
    least: 'editor',
    ground: 'house',
    run: (actor) => saveTopic(actor, { name: `Topic ${another()}` }),
  },
  {
    command: 'save-topic/rename',
    least: 'editor',
    ground: 'house',
    prepare: topic,
    run: (actor, { made }) => saveTopic(actor, { topic: made, name: `Topic ${another()}` }),
  },
  {
    command: 'merge-topics',
    least: 'editor',
    ground: 'house',
    prepare: topic,
    run: async (actor, { made }) => mergeTopics(actor, { topic: made, into: await topic() }),
  },
  {
    command: 'save-person',
    least: 'editor',
    ground: 'house',
    run: (actor) => savePerson(actor, { name: `Person ${another()}` }),
  },
  {
    command: 'keep-own-byline',
    least: 'contributor',
    ground: 'any',
    run: async (actor) => {
      // Theirs from the first time on.
      await savePerson(shell, { name: `Person ${another()}`, user: actor.id });
      const bio = `Number ${another()}.`;
      return keepOwnByline(actor, { bio, bioZh: '', contact: '', elsewhere: [] });
    },
  },
  {
    command: 'merge-people',
    least: 'editor',
    ground: 'house',
    prepare: byline,
    run: async (actor, { made }) => mergePeople(actor, { person: made, into: await byline() }),
  },
  {
    command: 'keep-template',
    least: 'editor',
    ground: 'house',
    run: (actor) => keepTemplate(actor, snippet()),
  },
  {
    command: 'change-template',
    least: 'editor',
    ground: 'house',
    prepare: async () => must(await keepTemplate(shell, snippet())).id,
    run: (actor, { made }) =>
      changeTemplate(actor, { kind: 'snippets', id: made, name: `Line ${another()}` }),
  },
  {
    command: 'restore-template',
    least: 'editor',
    ground: 'house',
    prepare: async () => must(await keepTemplate(shell, snippet())).id,
    run: (actor, { made }) => restoreTemplate(actor, { ...snippet(), id: made }),
  },
  {
    command: 'settle-report',
    least: 'editor',
    ground: 'story',
    prepare: async () => {
      const report = { story: await publishedStory(), words: 'Wrong.', source: '', email: '' };
      return must(await reportError(report, `203.0.113.${another() % 250}`)).report;
    },
    run: (actor, { made }) => settleReport(actor, { report: made, outcome: 'right' }),
  },
];
