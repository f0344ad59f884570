/** How the desk names what a comparison holds by id or by code. */
import type { Mark } from '#db/stories/blocks';
import type { SettingName } from '#db/history/views';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

export type Named = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** What ids are called. */
  names: Readonly<Record<string, string>>;
};

/** Who wrote a version: a person, or one of ours that is none. */
export function writerOf(
  words: DeskWords,
  { actor, actorName }: { actor: string; actorName: string },
): string {
  const systems: Record<string, string> = words.systems;
  return actor.startsWith('system:') ? (systems[actorName] ?? actorName) : actorName;
}

export const nameOf = ({ words, names }: Named, id: string): string => names[id] ?? words.history.unknown;

/** A value of a block beside its words: what it is called, or itself. */
export function settingSaid(named: Named, name: SettingName, value: string | null): string {
  const { history, write } = named.words;
  if (value === null) return history.nothing;
  if (name === 'picture' || name === 'story') return nameOf(named, value);
  const values: Record<string, string> = name === 'kind' ? write.kinds : history.values;
  // Of lists inside of lists the outermost is named.
  return values[value.split(' ')[0] ?? ''] ?? value;
}

/** "bold", "a link to https://…". */
export function markSaid(named: Named, mark: Mark): string {
  const what =
    mark.kind === 'link'
      ? mark.address
      : mark.kind === 'story-link'
        ? nameOf(named, mark.story)
        : mark.kind === 'language'
          ? mark.tag
          : '';
  return fill(named.words.history.marks[mark.kind], { what });
}
