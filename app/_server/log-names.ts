import { deskWords } from '../../components/words/desk';
import { listUsers } from '#db/accounts/desk-queries';
import { allSections } from '#db/sections/reader-queries';
import { type Actor, systemNames } from '#db/shared/actor';
import { roles } from '#db/shared/permissions';

type LogNames = {
  /** Whose acts the log can be narrowed to. */
  people: { id: string; name: string }[];
  /** What a value in the log is called, where it has a name. */
  names: Map<string, string>;
};

/** Names of what the log keeps by an id or a code, in the language of whoever reads it. */
export async function logNames(actor: Actor): Promise<LogNames> {
  const words = deskWords(actor.language);
  const people = [
    ...(await listUsers(actor)).map(({ id, name }) => ({ id, name })),
    ...systemNames.map((name) => ({ id: `system:${name}`, name: words.systems[name] })),
  ];
  return {
    people,
    names: new Map([
      ...people.map(({ id, name }): [string, string] => [id, name]),
      ...(await allSections(actor.language)).map(({ id, name }): [string, string] => [id, name]),
      ...roles.map((role): [string, string] => [role, words.roles[role]]),
      ...Object.entries(words.checks.found),
      ...Object.entries(words.checks.levels),
      ...Object.entries(words.states),
      ...Object.entries(words.forms),
      ...Object.entries(words.languages),
      ...Object.entries(words.warnings),
      ...(['breaking', 'warning'] as const).map((kind): [string, string] => [
        kind,
        words.front.stripKinds[kind],
      ]),
      ...Object.entries(words.log.values),
    ]),
  };
}
