'use client';
/** The points under the standfirst: none, or up to three short sentences. */
import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { useContent, useStory, useWriting } from './context';
import { GrowingText } from './growing-text.client';
import { stepFrom, stepOf } from './line-keys';

/** What a reader takes in at a glance; a story from elsewhere may have more, and keeps them. */
const MOST = 3;

export function Points() {
  const { words, sitting, readOnly, withoutPen } = useWriting();
  /** The acts keep their place while the pen is elsewhere: nothing moves when it comes. */
  const acts = !readOnly || withoutPen;
  const { write } = words;
  const { points } = useContent();
  const { story } = useStory();
  const list = useRef<HTMLUListElement>(null);

  const set = (next: string[]): void => sitting.draft.change({ points: next });
  const pointAt = (place: number): HTMLTextAreaElement | undefined =>
    list.current?.querySelectorAll('textarea')[place];
  const add = (place: number): void => {
    // Drawn at once: the next key belongs to the new point.
    flushSync(() => set([...points.slice(0, place), '', ...points.slice(place)]));
    pointAt(place)?.focus();
  };

  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, place: number): void => {
    const line = event.currentTarget;
    const step = stepOf(event.nativeEvent, line);
    if (readOnly || step === null) return;
    const empty = line.value === '';
    if (step === 'next' && !empty && place === points.length - 1 && points.length < MOST) {
      event.preventDefault();
      add(place + 1);
    } else if (empty) {
      // An empty point is none: it goes, and the caret with it.
      event.preventDefault();
      stepFrom(line, step);
      set(points.filter((_, i) => i !== place));
    }
  };

  return (
    <div className="mt-4">
      {points.length > 0 && (
        <ul ref={list} aria-label={write.points} className="border-t border-rule">
          {points.map((point, i) => (
            <li key={i} className="flex items-baseline gap-3 border-b border-rule py-2">
              <span aria-hidden="true" className="size-2 flex-none -translate-y-px bg-ferry" />
              <div className="min-w-0 flex-1">
                <GrowingText
                  line
                  label={`${write.point} ${i + 1}`}
                  value={point}
                  onChange={(value) => set(points.map((other, at) => (at === i ? value : other)))}
                  className="points"
                  lang={tagOf(story.language)}
                  readOnly={readOnly}
                  onKeyDown={(event) => onKey(event, i)}
                />
              </div>
              {acts && (
                <button
                  type="button"
                  disabled={readOnly}
                  className="quiet-act disabled:invisible"
                  aria-label={fill(words.named, { act: write.remove, name: `${write.point} ${i + 1}` })}
                  onClick={() => set(points.filter((_, at) => at !== i))}
                >
                  {write.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {acts && points.length < MOST && (
        <button
          type="button"
          disabled={readOnly}
          className="quiet-act mt-2 disabled:invisible"
          onClick={() => add(points.length)}
        >
          {write.addPoint}
        </button>
      )}
    </div>
  );
}
