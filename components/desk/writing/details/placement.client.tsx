'use client';
import { forms } from '#db/stories/model';
import { useContent, useWriting } from '../context';
import { fieldId } from '../field-names';
import { findAmong, Finder } from '../finder.client';
import { ChosenList } from './chosen-list.client';
import { BoundSelect, BoundText } from './fields.client';
import { Group } from './group.client';

/** Where the story stands in the paper. */
export function Placement() {
  const { words, sitting, choices, readOnly } = useWriting();
  const { write } = words;
  const content = useContent();
  const { draft } = sitting;
  const nameOf = (id: string): string => choices.topics.find((topic) => topic.id === id)?.name ?? id;
  return (
    <Group title={write.placement}>
      <div className="grid grid-cols-2 gap-2.5">
        <BoundSelect
          id={fieldId('section')}
          label={write.section}
          value={content.section ?? ''}
          onChange={(value) => draft.change({ section: value || null })}
        >
          <option value="">{write.noSection}</option>
          {choices.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </BoundSelect>
        <BoundSelect
          id={fieldId('form')}
          label={write.form}
          value={content.form}
          onChange={(value) => draft.change({ form: forms.find((form) => form === value) ?? content.form })}
        >
          {forms.map((form) => (
            <option key={form} value={form}>
              {words.forms[form]}
            </option>
          ))}
        </BoundSelect>
        <BoundText field="kicker" label={write.kicker} />
        <BoundText field="place" label={write.place} />
        {content.form === 'obituary' && <BoundText field="lifespan" label={write.lifespan} />}
      </div>
      <h3 className="field-label mt-3">{write.topics}</h3>
      <ChosenList
        label={write.topics}
        items={content.topics.map((id) => ({ id, name: nameOf(id) }))}
        onChange={(topics) => draft.change({ topics })}
      />
      {!readOnly && (
        <Finder
          id={fieldId('topics')}
          label={write.addTopic}
          find={findAmong(choices.topics, content.topics)}
          onPick={({ id }) => draft.change({ topics: [...content.topics, id] })}
        />
      )}
    </Group>
  );
}
