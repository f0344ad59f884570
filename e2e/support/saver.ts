/** Somebody who types and saves without pause, and keeps outside of the house what the house has acknowledged. */
import { appendFileSync } from 'node:fs';
import type { StoryContent } from '#db/stories/model';
import { content, type DeskClient, newStory } from './desk-client.ts';

export type Save = { story: string; version: number; content: StoryContent };

export type Saver = {
  story: string;
  /** Saves until no answer comes. Sends first, once more, what was not answered the last time. */
  saveUntilCut(): Promise<void>;
  acknowledged: readonly Save[];
  /** The save that nobody has answered; undefined when there is none. */
  unanswered(): Save | undefined;
  /** How often an unanswered save was sent again and answered. */
  sentAgain(): number;
};

/** A saver with a story of its own. `ledger` is a file outside of the data folder; `heard` hears of each answer. */
export async function openSaver(desk: DeskClient, ledger: string, heard: () => void): Promise<Saver> {
  const text = (n: number): StoryContent =>
    content({
      headline: `Save ${n}`,
      // Long enough that a torn write would show.
      body: [{ id: 'a', kind: 'paragraph', text: [{ text: `Paragraph ${n}. `.repeat(400) }] }],
    });
  const first = content();
  const story = await newStory(desk, first);
  const acknowledged: Save[] = [{ story, version: 1, content: first }];
  let version = 1;
  let unanswered: Save | undefined;
  let again = 0;
  return {
    story,
    acknowledged,
    unanswered: () => unanswered,
    sentAgain: () => again,
    async saveUntilCut() {
      for (;;) {
        const resent = unanswered !== undefined;
        const save = unanswered ?? { story, version: version + 1, content: text(version + 1) };
        unanswered = save;
        const given = await desk
          .give('save-revision', { story, base: version, content: save.content })
          .catch(() => undefined);
        if (!given) return;
        if (!given.ok || given.value.version !== save.version)
          throw new Error(`A save was refused: ${JSON.stringify(given)}`);
        version = save.version;
        acknowledged.push(save);
        appendFileSync(ledger, `${JSON.stringify(save)}\n`);
        unanswered = undefined;
        if (resent) again += 1;
        heard();
      }
    },
  };
}
