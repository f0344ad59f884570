'use client';
/** Keeps the story on the screen as a template: how stories of its kind begin. */
import { useState } from 'react';
import { ActionForm } from '../../action-form.client';
import { send } from '../../api';
import { TextField } from '../../fields.client';
import { useStory, useWriting } from '../context';
import { Sheet } from '../sheet.client';

export function KeepTemplate({ onClose }: { onClose: () => void }) {
  const { words, sitting } = useWriting();
  const { story } = useStory();
  const w = words.tools.templates;
  const [content] = useState(() => sitting.draft.whole());
  return (
    <Sheet title={w.keepTemplate} onClose={onClose}>
      <ActionForm
        words={words}
        submit={w.keep}
        done={w.kept}
        refreshes={false}
        // Its address and its days are its own.
        action={(form) =>
          send('keep-template', {
            kind: 'templates',
            name: form.get('name'),
            language: story.language,
            content: { ...content, slug: '', points: content.points.filter((point) => point.trim() !== '') },
          })
        }
      >
        <TextField
          name="name"
          label={w.name}
          value={content.kicker || content.headline.slice(0, 60)}
          most={80}
        />
      </ActionForm>
    </Sheet>
  );
}
