import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

/** When rights end, as a list says it: the last day in words, and whether it has passed. */
export type RightsSaid = { ended: boolean; lastDay: string };

/** One line under a picture of a list whose rights end, or have ended. */
export function RightsNote({ words, rights }: { words: DeskWords['pictures']; rights: RightsSaid }) {
  return (
    <span className={`meta mt-1 block font-strong ${rights.ended ? 'text-van' : 'text-ochre'}`}>
      {fill(rights.ended ? words.rightsEnded : words.rightsEnd, { date: rights.lastDay })}
    </span>
  );
}
