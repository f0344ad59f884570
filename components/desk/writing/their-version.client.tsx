'use client';
/** The text that someone else saved, to read beside one's own; what differs is marked. */
import { useEffect, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { blockText } from '#db/stories/blocks';
import { useWriting, useStory } from './context';
import { query } from '../api';
import type { Theirs } from './saving';
import { Sheet } from './sheet.client';
import { shortTime } from './standing';
import type { StoryAtDesk } from './story-at-desk';

type Piece = { key: string; text: string; className: string };

export function TheirVersion({ theirs, onClose }: { theirs: Theirs; onClose: () => void }) {
  const { words, language, sitting } = useWriting();
  const { story } = useStory();
  const [name, setName] = useState<string | null>(null);
  const [mine] = useState(() => sitting.draft.whole());

  useEffect(() => {
    let late = false;
    void query<StoryAtDesk>('read-story', { story: story.id }).then((answer) => {
      if (!late && answer.ok) setName(answer.value.current.actorName);
    });
    return () => {
      late = true;
    };
  }, [story.id]);

  const { content } = theirs;
  const own = new Set([
    mine.kicker,
    mine.headline,
    mine.standfirst,
    ...mine.points,
    ...mine.body.map(blockText),
  ]);
  const pieces: Piece[] = [
    { key: 'kicker', text: content.kicker, className: 'kicker-l text-ferry' },
    { key: 'headline', text: content.headline, className: 'desk-title' },
    { key: 'standfirst', text: content.standfirst, className: 'dek' },
    ...content.points.map((text, i) => ({ key: `point-${i}`, text, className: 'points' })),
    ...content.body.map((block) => ({ key: block.id, text: blockText(block), className: 'dek' })),
  ].filter(({ text }) => text.trim() !== '');

  return (
    <Sheet title={words.write.saving.theirs} onClose={onClose}>
      <p className="meta mb-4 text-ink-2">
        {name !== null && `${name}, `}
        {shortTime(theirs.at, sitting.now(), language)}. {words.write.saving.marked}
      </p>
      <div className="grid gap-3" lang={tagOf(story.language)}>
        {pieces.map(({ key, text, className }) => (
          <p
            key={key}
            className={`${className} ${own.has(text) ? '' : 'border-l-4 border-ochre pl-3'}`.trimEnd()}
          >
            {own.has(text) ? text : <mark>{text}</mark>}
          </p>
        ))}
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            sitting.saver.onTop();
          }}
        >
          {words.write.saving.keepMine}
        </button>
        <button
          type="button"
          className="button-quiet min-h-10"
          onClick={() => {
            onClose();
            void sitting.takeTheirs();
          }}
        >
          {words.write.saving.takeTheirs}
        </button>
      </div>
    </Sheet>
  );
}
