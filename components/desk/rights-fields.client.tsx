'use client';
/**
 * A role, and the sections that its rights are limited to; a chief editor's are not, so none are offered. A section that is
 * no more has a box while it is a limit: a press that means something else must not take it away.
 */
import { useState } from 'react';
import type { DeskWords } from '../words/desk';
import { CheckField, type Option, Problem, SelectField } from './fields.client';
import { removedSections } from './limits';

type Props = {
  words: DeskWords['users'];
  roles: readonly Option[];
  sections: readonly Option[];
  /** As they are; sections null = all. */
  rights: { role: keyof DeskWords['roles']; sections: readonly string[] | null };
};

export function RightsFields({ words, roles, sections, rights }: Props) {
  const [role, setRole] = useState<string>(rights.role);
  return (
    <>
      <div className="max-w-80">
        <SelectField name="role" label={words.role} options={roles} value={rights.role} onChoose={setRole} />
      </div>
      {role !== 'chief' ? (
        // None chosen means all.
        <fieldset className="mb-4 min-w-0">
          <legend className="field-label">{words.sections}</legend>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
            {[...sections, ...removedSections(rights.sections, sections, words)].map(({ value, label }) => (
              <CheckField
                key={value}
                name="section"
                of={value}
                label={label}
                value={rights.sections?.includes(value) ?? false}
              />
            ))}
          </div>
          <Problem of="sections" />
        </fieldset>
      ) : (
        <p className="ui mb-4 text-ink-2">{words.wholeHouse}</p>
      )}
    </>
  );
}
