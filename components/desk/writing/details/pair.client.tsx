'use client';
import { useState } from 'react';
import { newId } from '#db/shared/id';
import { otherLanguage } from '#db/shared/languages';
import { useStory, useWriting } from '../context';
import { beginPair } from '../sitting';
import { Group } from './group.client';

/** The same story in the other language: opened, or begun. */
export function Pair() {
  const { words, sitting } = useWriting();
  const { write } = words;
  const { story, pair } = useStory();
  const [key] = useState(() => newId());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);

  const begin = async (): Promise<void> => {
    setBusy(true);
    const answer = await beginPair(story.id, otherLanguage(story.language), key);
    if (answer.ok) {
      await sitting.saver.flush();
      location.assign(`/desk/stories/${answer.value.story}`);
      return;
    }
    setFailed(answer.error.code === 'already-used' ? write.pairTaken : words.failures[answer.error.code]);
    setBusy(false);
    await sitting.refresh();
  };

  return (
    <Group title={write.pair}>
      {pair ? (
        <p className="ui">
          <a href={`/desk/stories/${pair.id}`} className="text-link">
            {words.languages[pair.language]}: {write.openPair}
          </a>
        </p>
      ) : (
        <button type="button" className="button-quiet" disabled={busy} onClick={() => void begin()}>
          {story.language === 'en' ? write.makePair : write.makePairEn}
        </button>
      )}
      {failed && (
        <p role="alert" className="meta mt-1 font-strong text-van">
          {failed}
        </p>
      )}
    </Group>
  );
}
