'use client';
import { useContent, useWriting } from '../context';
import { fieldId } from '../field-names';
import { findAmong, Finder } from '../finder.client';
import { ChosenList } from './chosen-list.client';
import { Group } from './group.client';

/** Bylines, in the order in which they are printed. */
export function People() {
  const { words, sitting, choices, readOnly } = useWriting();
  const { write } = words;
  const { bylines } = useContent();
  const nameOf = (id: string): string => choices.people.find((person) => person.id === id)?.name ?? id;
  return (
    <Group title={write.bylines}>
      <ChosenList
        label={write.bylines}
        items={bylines.map((id) => ({ id, name: nameOf(id) }))}
        onChange={(next) => sitting.draft.change({ bylines: next })}
      />
      {!readOnly && (
        <Finder
          id={fieldId('bylines')}
          label={write.addByline}
          find={findAmong(choices.people, bylines)}
          onPick={({ id }) => sitting.draft.change({ bylines: [...bylines, id] })}
        />
      )}
    </Group>
  );
}
