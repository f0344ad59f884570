'use client';
/** Stories to place: pressed, dragged, or by a letter. */
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { FeedStory } from '#db/front/desk-views';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { query } from '../api';
import { isLetterKey } from '../go/typing';
import { ReadersLine } from '../readers-line';
import { StateMark } from '../state-mark';
import { shortTime } from '../writing/standing';
import { useFront } from './context';
import { type SlotAt, slotOf, slotOfKey } from './edit';

const views = ['latest', 'not-on', 'mine'] as const;
type View = (typeof views)[number];
/** ms after the last key before the server is asked. */
const PAUSE_MS = 150;

export function Feed() {
  const desk = useFront();
  const { name, words, language, layout, slots, at } = desk;
  const w = words.frontEditor;
  const id = useId();
  const [view, setView] = useState<View>('latest');
  const [typed, setTyped] = useState('');
  const [stories, setStories] = useState<readonly FeedStory[]>([]);

  const mine = view === 'mine' ? '1' : '0';
  useEffect(() => {
    let gone = false;
    const ask = (): void => {
      void query<FeedStory[]>('find-feed', { language: name.language, mine, q: typed }).then((answer) => {
        if (answer.ok && !gone) setStories(answer.value);
      });
    };
    const timer = setTimeout(ask, typed === '' ? 0 : PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [name.language, mine, typed]);

  const on = new Set([...slots.flatMap(({ story }) => story?.id ?? []), ...at.alsoOn]);
  const isOn = (story: string): boolean => on.has(story) || slotOf(layout, story) !== null;
  const shown = view === 'not-on' ? stories.filter((story) => !isOn(story.id)) : stories;
  const place = (story: FeedStory, to: SlotAt): void => {
    desk.place(to, { story: story.id }, story.headline);
    desk.choose(to);
  };
  const keys = (event: KeyboardEvent, story: FeedStory): void => {
    if (!isLetterKey(event.nativeEvent)) return;
    const to = slotOfKey(layout, event.key, desk.isHome);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    place(story, to);
  };

  return (
    <section aria-labelledby={`${id}-title`} className="mt-6">
      <h2 id={`${id}-title`} className="desk-row mb-2">
        {w.feed}
      </h2>
      <input
        type="search"
        className="control"
        aria-label={w.find}
        placeholder={w.find}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="ui mt-1 flex flex-wrap gap-x-4">
        {views.map((known) => (
          <button
            key={known}
            type="button"
            aria-pressed={known === view}
            onClick={() => setView(known)}
            className="inline-flex min-h-10 cursor-pointer items-center border-b-3 border-transparent aria-pressed:border-ferry aria-pressed:font-strong"
          >
            {w.views[known]}
          </button>
        ))}
      </p>
      <p className="meta mb-2 text-ink-2">{desk.isHome ? w.feedKeys : w.feedKeysOfSection}</p>
      {shown.length === 0 && <p className="ui py-3 text-ink-2">{w.noStories}</p>}
      <ul className="border-t border-rule" lang={tagOf(name.language)}>
        {shown.map((story) => (
          <li key={story.id} className="border-b border-rule">
            <button
              type="button"
              draggable
              className="block w-full cursor-pointer py-2 text-left hover:bg-mist"
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', story.headline);
                event.dataTransfer.effectAllowed = 'move';
                desk.carry({ story: story.id, headline: story.headline, from: null });
              }}
              onDragEnd={() => desk.carry(null)}
              onClick={() => place(story, desk.chosen)}
              onKeyDown={(event) => keys(event, story)}
            >
              <span className="meta flex flex-wrap items-center gap-x-2 text-ink-2" lang={tagOf(language)}>
                <StateMark state={story.state} />
                <span>{words.states[story.state]}</span>
                <span className="tabular-nums">{shortTime(story.at, desk.now(), language)}</span>
                {story.section && <span>{desk.sectionName(story.section)}</span>}
                {isOn(story.id) && <span className="font-strong text-ferry">{w.on}</span>}
                {story.readers && <ReadersLine words={words} readers={story.readers} />}
              </span>
              <span className="ui block break-words">
                <span className="sr-only">
                  {fill(w.placeIn, { slot: desk.slotName(desk.chosen), name: '' })}
                </span>
                {story.headline}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
