'use client';
import { useContent, usePicture, useWriting } from '../context';
import { fieldId } from '../field-names';
import { PictureWords } from '../picture-words.client';
import { UsedPicture } from '../shown-picture.client';
import { Group } from './group.client';

/** The picture at the head of the story. */
export function Lead({ onChoose }: { onChoose: () => void }) {
  const { words, sitting, readOnly } = useWriting();
  const { write } = words;
  const { lead } = useContent();
  const record = usePicture(lead?.picture ?? null);
  return (
    <Group title={write.leadPicture}>
      {lead && (
        <div className="w-40">
          <UsedPicture use={lead} captioned={false} />
        </div>
      )}
      {!readOnly && (
        <div className="mt-2 flex flex-wrap gap-2">
          <button type="button" id={fieldId('lead')} className="button-quiet" onClick={onChoose}>
            {lead ? write.otherPicture : write.choosePicture}
          </button>
          {lead && (
            <button
              type="button"
              className="button-quiet"
              onClick={() => sitting.draft.change({ lead: null })}
            >
              {write.removePicture}
            </button>
          )}
        </div>
      )}
      {lead && (
        <PictureWords
          use={lead}
          record={record}
          ids={{ alt: fieldId('lead-alt'), credit: fieldId('lead-credit') }}
          onChange={(use) => sitting.draft.change({ lead: use })}
        />
      )}
    </Group>
  );
}
