'use client';
import { useContent, useWriting } from '../context';
import { fieldId } from '../field-names';
import { findAmong, Finder } from '../finder.client';
import { ChosenList } from './chosen-list.client';
import { Group } from './group.client';

/** Bylines and those who helped, each in the order in which they are printed. Whoever is to sign leaves the helpers. */
export function People() {
  const { words, sitting, choices, readOnly } = useWriting();
  const { write } = words;
  const { bylines, helpers = [] } = useContent();
  const shown = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: choices.people.find((person) => person.id === id)?.name ?? id }));
  const sign = (next: string[]): void => sitting.draft.change({ bylines: next });
  // Nobody helped: as before there was the field.
  const thank = (next: string[]): void =>
    sitting.draft.change({ helpers: next.length > 0 ? next : undefined });
  return (
    <>
      <Group title={write.bylines}>
        <ChosenList label={write.bylines} items={shown(bylines)} onChange={sign} />
        {!readOnly && (
          <Finder
            id={fieldId('bylines')}
            label={write.addByline}
            find={findAmong(choices.people, bylines)}
            onPick={({ id }) => {
              sign([...bylines, id]);
              if (helpers.includes(id)) thank(helpers.filter((other) => other !== id));
            }}
          />
        )}
      </Group>
      <Group title={write.helpers}>
        <ChosenList label={write.helpers} items={shown(helpers)} onChange={thank} />
        {!readOnly && (
          <Finder
            id={fieldId('helpers')}
            label={write.addHelper}
            find={findAmong(choices.people, [...bylines, ...helpers])}
            onPick={({ id }) => thank([...helpers, id])}
          />
        )}
      </Group>
    </>
  );
}
