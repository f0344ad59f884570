'use client';
/** Alt text, caption and credit of one use of a picture. An empty field follows the picture's own record. */
import { useId } from 'react';
import type { PictureUse } from '#db/stories/blocks';
import { useStory, useWriting } from './context';
import type { ShownPicture } from './story-at-desk';
import { tagOf } from '#db/shared/languages';

const fields = ['alt', 'caption', 'credit'] as const;
type Field = (typeof fields)[number];

type Props = {
  use: PictureUse;
  record: ShownPicture | undefined;
  onChange: (use: PictureUse) => void;
  /** Ids for the fields that a check leads to. */
  ids?: Partial<Record<Field, string>>;
};

export function PictureWords({ use, record, onChange, ids = {} }: Props) {
  const { words, readOnly } = useWriting();
  const { story } = useStory();
  const prefix = useId();
  return (
    <div className="mt-2 grid gap-2">
      {fields.map((field) => {
        const id = ids[field] ?? `${prefix}-${field}`;
        return (
          <div key={field}>
            <label htmlFor={id} className="field-label">
              {words.write[field]}
            </label>
            <textarea
              id={id}
              rows={field === 'credit' ? 1 : 2}
              className="control"
              lang={tagOf(story.language)}
              value={use[field] ?? ''}
              placeholder={record?.[field]}
              aria-describedby={record?.[field] && use[field] === null ? `${id}-record` : undefined}
              readOnly={readOnly}
              onChange={(event) =>
                onChange({ ...use, [field]: event.target.value.replace(/\s*\n\s*/g, ' ') || null })
              }
            />
            {record?.[field] && use[field] === null && (
              <p id={`${id}-record`} className="meta mt-0.5 text-ink-3">
                {words.write.fromRecord}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
