/** Looks into a portal's database from outside, past the house. */
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { connect, databaseFile } from '#db/core/sqlite';
import type { Save } from './saver.ts';

export type Damage = {
  /** Acknowledged, and not there. */
  lost: string[];
  /** There, but not as it was sent, or without what belongs to it. */
  torn: string[];
  /** There, and sent by nobody. */
  ghosts: string[];
  /** What is wrong with the file itself. */
  file: string[];
};

type Row = { version: number; content: string };

/**
 * Holds the revisions of some stories against what was acknowledged; `unanswered` may be there or not, but only whole.
 * `unheard` counts those that are there.
 */
export function inspectSaves(
  dataDir: string,
  acknowledged: readonly Save[],
  unanswered: readonly Save[],
): Damage & { unheard: number } {
  const damage: Damage = { lost: [], torn: [], ghosts: [], file: [] };
  let unheard = 0;
  const db = new Database(databaseFile(dataDir), { readonly: true });
  try {
    const check = db.pragma('integrity_check', { simple: true });
    if (check !== 'ok') damage.file.push(String(check));
    if (db.prepare('pragma foreign_key_check').all().length > 0) damage.file.push('rows without parents');
    const rowsOf = db.prepare<[string], Row>(
      'select version, content from revisions where story_id = ? order by version',
    );
    const newestOf = db.prepare<[string], { version: number }>('select version from stories where id = ?');
    const savedOf = db
      .prepare<[string]>("select count(*) from events where subject = ? and kind = 'story.saved'")
      .pluck();
    for (const story of new Set(acknowledged.map((save) => save.story))) {
      const rows = new Map(rowsOf.all(story).map((row) => [row.version, row]));
      const sent = new Map(
        [...unanswered, ...acknowledged]
          .filter((save) => save.story === story)
          .map((save) => [save.version, save]),
      );
      unheard += unanswered.filter((save) => save.story === story && rows.has(save.version)).length;
      for (const save of acknowledged)
        if (save.story === story && !rows.has(save.version)) damage.lost.push(`${story} ${save.version}`);
      for (const { version, content } of rows.values()) {
        const save = sent.get(version);
        if (!save) damage.ghosts.push(`${story} ${version}`);
        else if (!isDeepStrictEqual(JSON.parse(content), save.content))
          damage.torn.push(`${story} ${version}`);
      }
      // A save is a revision, the story's number and an event, or nothing.
      if (newestOf.get(story)?.version !== rows.size || savedOf.get(story) !== rows.size - 1)
        damage.torn.push(`${story}: revisions, story and events disagree`);
    }
  } finally {
    db.close();
  }
  return { ...damage, unheard };
}

/** The house's own way to open a database, asked how durable a commit is: 2 is FULL. */
export function synchronousOf(dataDir: string): unknown {
  const connection = connect(databaseFile(dataDir), { timeout: 5_000 });
  try {
    return connection.pragma('synchronous', { simple: true });
  } finally {
    connection.close();
  }
}
