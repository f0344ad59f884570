/** What a correction might say, asked for once when the sheet of a live story opens: after everything is saved. */
import { useEffect, useState } from 'react';
import type { CorrectionDraft } from '#db/corrections/model';
import { query } from '../../api';
import { useStory, useWriting } from '../context';

/** undefined while it is asked for; null where there is none. */
export function useCorrectionDraft(wanted: boolean): CorrectionDraft | null | undefined {
  const { sitting } = useWriting();
  const { story } = useStory();
  const [draft, setDraft] = useState<CorrectionDraft | null | undefined>(wanted ? undefined : null);
  useEffect(() => {
    if (!wanted) return;
    let late = false;
    void sitting.saver
      .flush()
      .then(() => query<CorrectionDraft | null>('draft-correction', { story: story.id }))
      .then((answer) => {
        if (!late) setDraft(answer.ok ? answer.value : null);
      });
    return () => {
      late = true;
    };
  }, [wanted, sitting, story.id]);
  return draft;
}
