/** What every part of the writing screen may ask for. */
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Language } from '#db/shared/languages';
import type { StoryContent } from '#db/stories/model';
import type { WritingKit } from '#db/style/model';
import type { DeskWords } from '../../words/desk';
import type { Cell } from './cell';
import type { Known } from './known';
import type { Saving } from './saving';
import type { Sitting } from './sitting';
import type { StoryAtDesk, StoryChoice } from '#db/stories/desk-views';
import type { Choice, ShownPicture } from './story-at-desk';

export type Choices = { sections: readonly Choice[]; topics: readonly Choice[]; people: readonly Choice[] };

export type Writing = {
  /** Account id of who sits here. */
  user: string;
  words: DeskWords;
  /** Language of the desk; that of the story is in `sitting.at`. */
  language: Language;
  choices: Choices;
  /** House style and snippets for this story. */
  kit: WritingKit;
  sitting: Sitting;
  /** Nothing can be changed here: this person may not, or, of the text, somebody else has the pen. */
  readOnly: boolean;
  /** Somebody else has the pen: the text can be read, the details changed. */
  withoutPen: boolean;
};

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('A part of the writing screen stands outside of it.');
  return writing;
}

export const useCell = <T>(cell: Cell<T>): T => useSyncExternalStore(cell.subscribe, cell.get, cell.get);

/** The story on the screen; the body lags by a pause. */
export function useContent(): StoryContent {
  const { draft } = useWriting().sitting;
  return useSyncExternalStore(draft.subscribe, draft.shown, draft.shown);
}

export function useSaving(): Saving {
  const { saver } = useWriting().sitting;
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}

export const useStory = (): StoryAtDesk => useCell(useWriting().sitting.at);

function useKnown<T>(known: Known<T>, id: string | null): T | undefined {
  const get = (): T | undefined => (id === null ? undefined : known.get(id));
  const record = useSyncExternalStore(known.subscribe, get, get);
  useEffect(() => {
    if (id !== null) known.want(id);
  }, [known, id]);
  return record;
}

export const usePicture = (id: string | null): ShownPicture | undefined =>
  useKnown(useWriting().sitting.pictures, id);
export const useStoryChoice = (id: string | null): StoryChoice | undefined =>
  useKnown(useWriting().sitting.stories, id);
