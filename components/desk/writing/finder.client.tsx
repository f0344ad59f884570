'use client';
/** Finds something by its words: results stand under the field, in the run of the page, and cover nothing. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { query } from '../api';
import { fill } from '../../words/fill';
import { useWriting } from './context';
import { shortTime } from './standing';
import type { StoryChoice } from '#db/stories/desk-views';
import type { Choice } from './story-at-desk';

export type Found = Choice & {
  note?: string;
  /** The embargo that it is under. */
  wall?: string;
  lang?: string;
};

type Props = {
  id?: string;
  label: string;
  /** What a search gives; asked also with no words when `offers`. */
  find: (words: string) => Promise<readonly Found[]>;
  onPick: (found: Found) => void;
  /** Shows something before anything was typed. */
  offers?: boolean;
  autoFocus?: boolean;
  lang?: string;
};

const PAUSE_MS = 150;

export function Finder({ id, label, find, onPick, offers = false, autoFocus = false, lang }: Props) {
  const own = useId();
  const field = id ?? own;
  const { words } = useWriting();
  const [typed, setTyped] = useState('');
  /** What was found, and for which words: an answer may be older than what stands in the field. */
  const [found, setFound] = useState<{ words: string; all: readonly Found[] } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const wanted = typed.trim();
  const asks = wanted !== '' || offers;

  useEffect(() => {
    if (!asks) return;
    let late = false;
    const timer = setTimeout(
      () => void find(wanted).then((all) => !late && setFound({ words: wanted, all })),
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => {
      late = true;
      clearTimeout(timer);
    };
    // `find` closes over what is chosen already and is new at each drawing: the words alone decide when to ask.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, wanted, asks]);

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const pick = (one: Found): void => {
    setTyped('');
    setFound(null);
    onPick(one);
  };
  const shown = asks ? (found?.all ?? []) : [];
  /** Enter takes the first for the words that stand there now, never the first of an older answer. */
  const pickFirst = async (): Promise<void> => {
    const [first] = found?.words === wanted ? found.all : await find(wanted);
    if (first) pick(first);
  };

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === 'Enter' && at < 0) {
      event.preventDefault();
      if (asks) void pickFirst();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (next < 0) input.current?.focus();
      else buttons[next]?.focus();
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
      input.current?.focus();
    }
  };

  return (
    <div onKeyDown={onKey}>
      <label htmlFor={field} className="field-label">
        {label}
      </label>
      <input
        ref={input}
        id={field}
        type="text"
        autoComplete="off"
        className="control"
        lang={lang}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="sr-only">
        {typed !== '' && found ? `${shown.length} ${words.write.found}` : ''}
      </p>
      {asks && found?.all.length === 0 && <p className="meta mt-1 text-ink-3">{words.write.nothingFound}</p>}
      {shown.length > 0 && (
        <ul ref={list} className="mt-1 max-h-60 overflow-y-auto border border-rule">
          {shown.map((one) => (
            <li key={one.id} className="border-b border-rule-soft last:border-b-0">
              <button
                type="button"
                className="ui flex min-h-9 w-full cursor-pointer items-baseline gap-2 px-2.5 py-1.5 text-left hover:bg-mist focus-visible:-outline-offset-2"
                lang={one.lang}
                onClick={() => pick(one)}
              >
                <span className="min-w-0 flex-1 wrap-anywhere">{one.name}</span>
                {one.wall && <span className="meta flex-none font-strong text-van">{one.wall}</span>}
                {one.note && <span className="meta flex-none text-ink-3">{one.note}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const MOST = 8;

/** Of a short list that came with the page: those that hold the words and are not chosen yet. */
export const findAmong =
  (choices: readonly Choice[], chosen: readonly string[]) =>
  (words: string): Promise<readonly Found[]> => {
    const wanted = words.toLowerCase();
    return Promise.resolve(
      choices
        .filter(({ id, name }) => !chosen.includes(id) && name.toLowerCase().includes(wanted))
        .slice(0, MOST),
    );
  };

type StoryFinderProps = {
  id?: string;
  label: string;
  /** Stories that are not offered: this one, and those chosen already. */
  without: readonly string[];
  onPick: (story: StoryChoice) => void;
  /** Only what readers can see. */
  live?: boolean;
  autoFocus?: boolean;
};

/** Finds stories of ours, newest first; those that are not live say so. */
export function StoryFinder({
  id,
  label,
  without,
  onPick,
  live = false,
  autoFocus = false,
}: StoryFinderProps) {
  const { words, sitting, language: deskLanguage } = useWriting();
  const { language } = sitting.at.get().story;
  const find = async (typed: string): Promise<readonly Found[]> => {
    const answer = await query<StoryChoice[]>('find-stories', {
      q: typed,
      language,
      ...(live ? { live: '1' } : {}),
    });
    if (!answer.ok) return [];
    sitting.stories.add(answer.value);
    return answer.value
      .filter((story) => !without.includes(story.id))
      .slice(0, MOST)
      .map((story) => ({
        id: story.id,
        name: story.headline || words.stories.untitled,
        lang: tagOf(story.language),
        ...(story.embargoUntil !== null
          ? {
              wall: fill(words.releases.embargoUntil, {
                when: shortTime(story.embargoUntil, sitting.now(), deskLanguage),
              }),
            }
          : story.state === 'live' || story.state === 'live-changed'
            ? {}
            : { note: words.states[story.state] }),
      }));
  };
  return (
    <Finder
      {...(id === undefined ? {} : { id })}
      label={label}
      find={find}
      offers={autoFocus}
      autoFocus={autoFocus}
      lang={tagOf(language)}
      onPick={({ id: picked }) => {
        const story = sitting.stories.get(picked);
        if (story) onPick(story);
      }}
    />
  );
}
