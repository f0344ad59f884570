'use client';
import { useSyncExternalStore } from 'react';
import { tagOf } from '#db/shared/languages';
import { useContent, useStory, useWriting } from '../context';
import { StoryFinder } from '../finder.client';
import { ChosenList } from './chosen-list.client';
import { Group } from './group.client';

/** Stories that stand beside this one; the paper adds others of its topic. */
export function Related() {
  const { words, sitting, readOnly } = useWriting();
  const { write } = words;
  const { related } = useContent();
  const { story } = useStory();
  const { stories } = sitting;
  const names = (): string => JSON.stringify(related.map((id) => stories.get(id)?.headline));
  useSyncExternalStore(stories.subscribe, names, names);
  const items = related.map((id) => {
    const found = stories.get(id);
    const live = found?.state === 'live' || found?.state === 'live-changed';
    return {
      id,
      name: found ? found.headline || words.stories.untitled : write.storyUnknown,
      lang: found && tagOf(found.language),
      note: found && !live ? words.states[found.state] : undefined,
    };
  });
  return (
    <Group title={write.relatedStories}>
      <ChosenList
        label={write.relatedStories}
        items={items}
        onChange={(next) => sitting.draft.change({ related: next })}
      />
      {!readOnly && related.length < 10 && (
        <StoryFinder
          label={write.findStory}
          without={[story.id, ...related]}
          onPick={({ id }) => sitting.draft.change({ related: [...related, id] })}
        />
      )}
    </Group>
  );
}
