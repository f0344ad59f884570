/** What colleagues say about the open story, outside of React. It has its own way to the server: no save waits for it. */
import { newId } from '#db/shared/id';
import type { Anchor, Outcome, Passage, ReviewAtDesk } from '#db/review/model';
import { type Answer, query, send } from '../../api';
import { type Cell, createCell } from '../cell';

export type Talk = {
  story: string;
  said: Cell<ReviewAtDesk>;
  /** A comment that is being written: where it will stand. */
  asking: Cell<Anchor | null>;
  /** Threads whose words are in the text now. */
  placed: Cell<ReadonlySet<string>>;
  load(): Promise<void>;
  add(id: string, remark: { words: string; under?: string; on?: Anchor }): Promise<Answer<unknown>>;
  settle(remark: string, settled: boolean): Promise<Answer<unknown>>;
  suggest(id: string, on: Passage, words: string): Promise<Answer<unknown>>;
  /** Ends suggestions, or opens them again; `version` says what was suggested. */
  end(suggestions: readonly string[], outcome: Outcome | null, version?: number): Promise<Answer<unknown>>;
};

type TalkCommand = 'add-remark' | 'settle-remark' | 'suggest-words' | 'settle-suggestions';

export function createTalk(story: string): Talk {
  const said = createCell<ReviewAtDesk>({ threads: [], suggestions: [], colleagues: [] });
  /** Answers may come in another order than they were asked for. */
  let asked = 0;
  const load = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const answer = await query<ReviewAtDesk>('read-review', { story });
    if (answer.ok && turn === asked) said.set(answer.value);
  };
  const give = async (command: TalkCommand, input: object): Promise<Answer<unknown>> => {
    const answer = await send(command, { story, ...input });
    // Also where somebody was quicker: what is shown is what is so.
    if (!('lost' in answer)) await load();
    return answer;
  };
  return {
    story,
    said,
    asking: createCell<Anchor | null>(null),
    placed: createCell<ReadonlySet<string>>(new Set()),
    load,
    add: (id, remark) => give('add-remark', { id, ...remark }),
    settle: (remark, settled) => give('settle-remark', { remark, settled }),
    suggest: (id, on, words) => give('suggest-words', { id, on, words }),
    end: (suggestions, outcome, version) =>
      give('settle-suggestions', { suggestions, outcome, ...(version === undefined ? {} : { version }) }),
  };
}

const Kept = /^([0-9a-z]{16})\n([\s\S]*)$/;

/** Words that were not sent yet, kept by this tab under the id that they will have. */
export function keptWords(place: string): { id: string; words: string } {
  try {
    const [, id, words] = Kept.exec(sessionStorage.getItem(`remark:${place}`) ?? '') ?? [];
    if (id && words) return { id, words };
  } catch {
    // This browser keeps nothing.
  }
  return { id: newId(), words: '' };
}

export function keepWords(place: string, { id, words }: { id: string; words: string }): void {
  try {
    if (words === '') sessionStorage.removeItem(`remark:${place}`);
    else sessionStorage.setItem(`remark:${place}`, `${id}\n${words}`);
  } catch {
    // This browser keeps nothing: the words are on the screen.
  }
}
