/** What the newsroom's own checks find in the story on the screen, and how strict they are about it. */
import { useSyncExternalStore } from 'react';
import { findChecks, type PictureFacts } from '#db/checks/checks';
import { type CheckCode, divide } from '#db/checks/model';
import { picturesOf } from '#db/stories/blocks';
import { useContent, useStory, useWriting } from '../context';
import { useOpenComments, useOpenSuggestions } from '../review/use-talk';
import type { ShownPicture } from '../story-at-desk';

const factsOf = (shown: ShownPicture): PictureFacts => ({
  alt: shown.alt,
  credit: shown.credit,
  width: shown.fullWidth,
  rightsUntil: shown.rightsUntil,
});

export function useChecks(): { stops: CheckCode[]; advice: CheckCode[] } {
  const { sitting } = useWriting();
  const { pictures } = sitting;
  const content = useContent();
  const { facts, levels } = useStory();
  const comments = useOpenComments();
  const suggestions = useOpenSuggestions();
  // Drawn again when the record of a picture arrives.
  const used = [...(content.lead ? [content.lead.picture] : []), ...picturesOf(content.body)];
  const known = (): string => used.filter((id) => pictures.get(id)).join(' ');
  useSyncExternalStore(pictures.subscribe, known, known);
  const found = findChecks(content, {
    ...facts,
    comments: comments ?? facts.comments,
    suggestions: suggestions ?? facts.suggestions,
    now: sitting.now(),
    picture: (id) => {
      const shown = pictures.get(id);
      return shown && factsOf(shown);
    },
  });
  return divide(found, levels, content.section);
}
