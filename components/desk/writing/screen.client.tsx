'use client';
/** The writing screen. It opens the story with what this computer kept of it, then hands everything to its parts. */
import './writing.css';
import './tools.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { Language } from '#db/shared/languages';
import type { WritingKit } from '#db/style/model';
import type { DeskWords } from '../../words/desk';
import { type Choices, useCell, useWriting, WritingContext } from './context';
import { Opening } from './opening-screen';
import { openSitting, type Sitting } from './sitting';
import type { StoryAtDesk, StoryChoice } from '#db/stories/desk-views';
import type { ShownPicture } from './story-at-desk';
import { WritingDesk } from './writing-desk.client';

export type ScreenProps = {
  /** User id: copies on this computer belong to one person. */
  user: string;
  at: StoryAtDesk;
  /** The server's clock, ms UTC. */
  serverNow: number;
  words: DeskWords;
  /** Language of the desk. */
  language: Language;
  choices: Choices;
  kit: WritingKit;
  pictures: readonly ShownPicture[];
  stories: readonly StoryChoice[];
};

/** Tells the parts whether the pen is somewhere else. */
function WithPen({ children }: { children: ReactNode }) {
  const writing = useWriting();
  const withoutPen = useCell(writing.sitting.company.waits) && !writing.readOnly;
  return <WritingContext value={{ ...writing, withoutPen }}>{children}</WritingContext>;
}

export function WritingScreen({ words, language, choices, kit, ...opened }: ScreenProps) {
  const [given] = useState(opened);
  const [sitting, setSitting] = useState<Sitting | null>(null);

  useEffect(() => {
    let left = false;
    let own: Sitting | undefined;
    void openSitting(given).then((open) => {
      own = open;
      if (left) open.close();
      else setSitting(open);
    });
    return () => {
      left = true;
      own?.close();
    };
  }, [given]);

  if (!sitting) return <Opening words={words} at={given.at} />;
  return (
    <WritingContext
      value={{
        user: given.user,
        words,
        language,
        choices,
        kit,
        sitting,
        readOnly: !given.at.may.save,
        withoutPen: false,
      }}
    >
      <WithPen>
        <WritingDesk />
      </WithPen>
    </WritingContext>
  );
}
