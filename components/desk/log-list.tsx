import type { Change, LoggedValue, LogLine } from '#db/events/model';
import type { PutBackState } from '#db/putting-back/model';
import { dateAndTime } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import { PutBack } from './settings/put-back.client';

type Props = {
  words: DeskWords;
  language: Language;
  lines: readonly LogLine[];
  /** What ids and codes are called, for values and things that are one. */
  names: ReadonlyMap<string, string>;
  /** Where the log of one thing alone is. */
  onlyOf?: (thing: string) => string;
  /** Which lines can be put back as they were, by their ids. */
  states: ReadonlyMap<number, PutBackState>;
  putBack: (form: FormData) => Promise<Result<unknown>>;
};

/** Fields that hold an instant. */
const INSTANTS = new Set(['at', 'from', 'until', 'expiresAt', 'rightsUntil', 'since', 'changedAt']);

/** Tells nobody anything: what it stands for has no name here. */
const isBareId = (value: LoggedValue, names: Props['names']): boolean =>
  typeof value === 'string' && /^[0-9a-z]{16}$/.test(value) && !names.has(value);

/** Who did what, newest first, with what stood there before. */
export function LogList({ words, language, lines, names, onlyOf, states, putBack }: Props) {
  const w = words.log;
  const kinds: Record<string, string> = w.kinds;
  const systems: Record<string, string> = words.systems;
  return (
    <ul className="border-t border-rule">
      {lines.map(({ id, at, actorName, kind, thing, changes: all, compare }) => {
        const state = states.get(id);
        const who = systems[actorName] ?? actorName;
        const called = thing.name || (names.get(thing.id) ?? thing.id);
        const changes = all.filter(({ before, after }) => !isBareId(after ?? before, names));
        return (
          <li key={id} className="border-b border-rule py-3">
            <p className="meta text-ink-2">{dateAndTime(at, language)}</p>
            <p className="ui break-words">
              {fill(w.did, { who, what: kinds[kind] ?? kind })}
              {thing.name !== '' && (
                <>
                  {' · '}
                  {thing.href === null ? (
                    thing.name
                  ) : (
                    <a href={thing.href} className="text-link">
                      {thing.name}
                    </a>
                  )}
                </>
              )}
              {thing.name === '' && !isBareId(thing.id, names) && ` · ${called}`}{' '}
              {onlyOf && (
                <a href={onlyOf(thing.id)} className="text-link meta">
                  {w.only}
                  <span className="sr-only"> {called}</span>
                </a>
              )}
            </p>
            {changes.length > 0 && (
              <dl className="mt-2 max-w-200">
                {changes.map((change) => (
                  <Changed
                    key={change.field}
                    words={words}
                    language={language}
                    change={change}
                    names={names}
                    empty={emptyIn(kind, change.field, w)}
                  />
                ))}
              </dl>
            )}
            {compare !== null && (
              <a href={compare} className="text-link meta mt-1 inline-block">
                {w.compare}
              </a>
            )}
            {state !== undefined && (
              <PutBack
                words={{ failures: words.failures, reasons: words.reasons, putBack: words.putBack }}
                line={id}
                state={state}
                named={fill(words.putBack.named, { who, when: dateAndTime(at, language) })}
                act={putBack}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What no value means: rights without a limit are rights in all sections, and nothing could mean more. */
const emptyIn = (kind: string, field: string, words: DeskWords['log']): { said: string; isValue: boolean } =>
  kind === 'user.role-changed' && field === 'sections'
    ? { said: words.allSections, isValue: true }
    : { said: words.nothing, isValue: false };

function Changed({
  words,
  language,
  change: { field, before, after },
  names,
  empty,
}: Pick<Props, 'words' | 'language' | 'names'> & { change: Change; empty: ReturnType<typeof emptyIn> }) {
  const w = words.log;
  const labels: Record<string, string> = w.fields;
  const parts = field.split('.');
  const label = parts.map((part) => labels[part] ?? names.get(part) ?? part).join(' · ');
  // A section's may read like its id, which has a name.
  const isAddress = parts.at(-1) === 'slug';
  const said = (value: LoggedValue): string => {
    if (value === null) return empty.said;
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (typeof value === 'number')
      return INSTANTS.has(parts.at(-1) ?? '') ? dateAndTime(value, language) : String(value);
    if (typeof value === 'string') return isAddress ? value : (names.get(value) ?? value);
    return value.map((one) => names.get(one) ?? one).join(w.comma);
  };
  return (
    <div className="mb-1 sm:flex sm:gap-4">
      <dt className="meta text-ink-2 sm:w-48 sm:flex-none">{label}</dt>
      <dd className="ui min-w-0 break-words">
        {(before !== null || empty.isValue) && (
          <>
            <span className="sr-only">{w.from} </span>
            <del className="text-ink-2">{said(before)}</del>{' '}
          </>
        )}
        <span className="sr-only">{w.to} </span>
        <ins className="no-underline">{said(after)}</ins>
      </dd>
    </div>
  );
}
