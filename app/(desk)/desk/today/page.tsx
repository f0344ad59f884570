import type { Metadata } from 'next';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { DaySheet } from '@/components/desk/today/day-sheet';
import { WhatWaits } from '@/components/desk/today/what-waits';
import { deskWords } from '@/components/words/desk';
import { fullDate } from '#db/shared/hk-time';
import { today } from '#db/today/desk-queries';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.today.title);

/** The day: what goes out at the left, what waits at the right. Every line leads to the thing. */
export default async function Today() {
  const actor = await requireActor();
  const words = deskWords(actor.language);
  const sheet = await today(actor);
  return (
    <DeskFrame actor={actor} current="today" title={words.today.title}>
      <p className="ui -mt-4 mb-6 text-ink-2">{fullDate(sheet.date, actor.language)}</p>
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DaySheet words={words} language={actor.language} sheet={sheet} />
        <WhatWaits words={words} language={actor.language} sheet={sheet} />
      </div>
    </DeskFrame>
  );
}
