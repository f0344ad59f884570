/** The draft of a form: kept at every key, and parted from that of another page which had the same one open. */
import { useEffect, useRef, useState } from 'react';
import { newId } from '#db/shared/id';
import {
  afterElsewhere,
  type Draft,
  dropDraft,
  emptyDraft,
  hasWords,
  keepDraft,
  keptDraft,
  onElsewhere,
  type Place,
  placeOfNew,
} from './kept-draft';

export type FormDraft = {
  draft: Draft;
  /** This browser keeps nothing. */
  unkept: boolean;
  change: (more: Partial<Draft>) => void;
  /** Nothing of it is kept any more: the server has it, or nobody wants it. */
  drop: () => void;
  /** Room for the next one. */
  empty: () => void;
};

/** `begin`: what the form is opened with where nothing was kept. */
export function useDraft(place: Place, begin: () => Draft): FormDraft {
  const isNew = place.target === 'new';
  // The form is only ever drawn in the browser: what it kept can be read at once.
  const [at, setAt] = useState(() => (isNew ? placeOfNew(place) : place));
  const [draft, setDraft] = useState<Draft>(() => keptDraft(at) ?? begin());
  const [unkept, setUnkept] = useState(false);
  const shown = useRef(draft);
  useEffect(() => {
    shown.current = draft;
  });
  useEffect(() => {
    if (!isNew) return undefined;
    return onElsewhere(at, (was, is) => {
      const after = afterElsewhere(shown.current, was, is);
      setDraft(after.draft);
      if (!after.own) return;
      // Beside the other's, so that neither is kept in place of the other.
      const own = { ...at, target: `new:${after.draft.key}` };
      setUnkept(!keepDraft(own, after.draft));
      setAt(own);
    });
  }, [at, isNew]);
  return {
    draft,
    unkept,
    change(more) {
      // Posted or dropped by another page while this one slept, and heard of nothing.
      const gone = isNew && !unkept && hasWords(draft) && keptDraft(at)?.key !== draft.key;
      const next = { ...draft, ...more, ...(gone ? { key: newId() } : {}) };
      setDraft(next);
      setUnkept(!keepDraft(at, next));
    },
    drop() {
      dropDraft(at);
      setUnkept(false);
    },
    empty: () => setDraft(emptyDraft()),
  };
}
