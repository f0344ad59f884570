/** Texts with queries and the stories that answer them, marked by hand. Used by tests only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '#db/core/write';
import { systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { type Language, languages } from '#db/shared/languages';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { addRelease } from '#db/stories/release';
import { revisions, stories } from '#db/stories/tables';

const HERE = join(import.meta.dirname, 'fixtures');

const linesOf = (file: string): string[][] =>
  readFileSync(join(HERE, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((part) => part.trim()));

export type Text = { key: string; language: Language; headline: string; text: string };

/** Each line is told twice: `{first/second}` are the places where the tellings part. */
export const texts = (): Text[] =>
  languages.flatMap((language) =>
    linesOf(`texts-${language}.txt`).flatMap(([key = '', headline = '', text = '']) =>
      [1, 2].map((telling) => {
        const told = (line: string): string =>
          line.replace(/\{([^/}]*)\/([^}]*)\}/g, (_, first: string, second: string) =>
            telling === 1 ? first : second,
          );
        return { key: `${key}.${telling}`, language, headline: told(headline), text: told(text) };
      }),
    ),
  );

/** `expected` are keys of texts. `slip`: the query itself finds nothing, its suggestion finds them. */
export type Question = { language: Language; query: string; slip: boolean; expected: string[] };

export const questions = (): Question[] =>
  linesOf('queries.txt').map(([language = '', query = '', keys = '']) => ({
    language: language === 'zh' ? 'zh' : 'en',
    query: query.replace(/^~/, ''),
    slip: query.startsWith('~'),
    expected: keys
      .split(' ')
      .filter(Boolean)
      .flatMap((key) => (/\.[12]$/.test(key) ? [key] : [`${key}.1`, `${key}.2`])),
  }));

type Published = {
  language: Language;
  headline: string;
  text: string;
  publishedAt: number;
  section?: string | null;
};

/** Puts stories straight into their tables, some hundred in one write: thousands of them are wanted. Gives their ids. */
export const publishTexts = (all: readonly Published[]): Promise<string[]> =>
  write(async (tx) => {
    const ids: string[] = [];
    for (const { language, headline, text, publishedAt, section = 'hong-kong' } of all) {
      const [id, revision] = [newId(), newId()];
      const content: StoryContent = {
        ...emptyContent(),
        headline,
        section,
        body: [{ id: 'a', kind: 'paragraph', text: [{ text }] }],
      };
      const [story] = await tx
        .insert(stories)
        .values({
          ...{ id, language, pair: id, state: 'ready', version: 1, owner: 'test' },
          ...{ createdAt: publishedAt, changedAt: publishedAt, firstLiveFrom: publishedAt },
        })
        .returning();
      if (!story) throw new Error('The story was not written.');
      await tx
        .insert(revisions)
        .values({ id: revision, story: id, version: 1, content, actor: 'test', at: publishedAt });
      await addRelease(tx, systemActor('seed'), story, {
        ...{ revision, content, kind: 'first', liveFrom: publishedAt, liveUntil: null, basedOn: null },
        ...{ publishedAt, updatedAt: null, path: `/${id}` },
      });
      ids.push(id);
    }
    return ids;
  });
