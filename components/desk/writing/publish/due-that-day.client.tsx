'use client';
/** What else goes out on the chosen day, so that two stories do not meet. */
import { useEffect, useState } from 'react';
import { clockTime, shortDate } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { query } from '../../api';
import { useStory, useWriting } from '../context';
import { EmbargoNote } from '../embargo-note.client';
import type { Due } from '#db/stories/desk-views';

export function DueThatDay({ date }: { date: string }) {
  const { words, language } = useWriting();
  const { story } = useStory();
  const [found, setFound] = useState<{ date: string; all: readonly Due[] } | null>(null);
  useEffect(() => {
    let late = false;
    void query<Due[]>('find-due', { date }).then((answer) => {
      if (!late && answer.ok) setFound({ date, all: answer.value });
    });
    return () => {
      late = true;
    };
  }, [date]);
  const others = found?.date === date ? found.all.filter((one) => one.story !== story.id) : [];
  if (others.length === 0) return null;
  return (
    <div className="mt-3 border-t border-rule pt-2">
      <p className="meta text-ink-2">
        {words.write.sheet.dueThatDay.replace('{day}', shortDate(date, language))}
      </p>
      <ul className="meta mt-1">
        {others.map((one) => (
          <li key={`${one.story} ${one.at}`} className="flex gap-x-3">
            <time className="flex-none text-ink-2">{clockTime(one.at, language)}</time>
            <span lang={tagOf(one.language)} className="min-w-0">
              {one.headline}
            </span>
            <EmbargoNote until={one.embargoUntil} />
          </li>
        ))}
      </ul>
    </div>
  );
}
