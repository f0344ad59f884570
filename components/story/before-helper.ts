/** What stands before each name of "Additional reporting by A, B and C", on the page and in every other form. Pure. */
import type { Words } from '../words/words';

/** `i` of `all` names. */
export const beforeHelper = ({ story }: Pick<Words, 'story'>, i: number, all: number): string =>
  i === 0 ? story.helpedBy : i === all - 1 ? story.helpedAnd : story.comma;
