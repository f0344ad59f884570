'use client';
/** Keys that work anywhere in the desk: go or do, all keys, and the way to a page in two letters. */
import { useEffect, useState } from 'react';
import type { DeskListWords } from '../../words/desk-list-en';
import type { DeskToolsWords } from '../../words/desk-tools-en';
import { answerGo } from './acts';
import { GoSheet } from './go-sheet.client';
import { KeySheet } from './key-sheet.client';
import { isLetterKey } from './typing';

export type Place = { id: string; name: string; href: string };

type Props = {
  words: Pick<DeskToolsWords, 'go' | 'keys'> & { list: DeskListWords['keys'] };
  untitled: string;
  places: readonly Place[];
};

const LETTERS: Record<string, string> = { t: 'today', s: 'stories', f: 'front', q: 'quotes', p: 'pictures' };
/** How long the first of two letters waits for the second. */
const WAIT_MS = 1_500;

export function DeskKeys({ words, untitled, places }: Props) {
  const [shown, setShown] = useState<'go' | 'keys' | null>(null);

  useEffect(() => answerGo(() => setShown('go')), []);

  useEffect(() => {
    let began = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === 'k'
      ) {
        event.preventDefault();
        if (!document.querySelector('dialog[open]')) setShown('go');
        return;
      }
      if (!isLetterKey(event)) return;
      const now = performance.now();
      if (event.key === '?') setShown('keys');
      else if (event.key === 'g') began = now;
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>(
          'main input[type="search"], main input[name="q"]',
        );
        if (!search) return;
        event.preventDefault();
        search.focus();
      } else if (now - began < WAIT_MS) {
        began = 0;
        const place = places.find(({ id }) => id === LETTERS[event.key]);
        if (place) location.assign(place.href);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [places]);

  const close = (): void => setShown(null);
  return (
    <>
      {shown === 'go' && (
        <GoSheet
          words={words.go}
          untitled={untitled}
          places={places}
          onKeys={() => setShown('keys')}
          onClose={close}
        />
      )}
      {shown === 'keys' && <KeySheet words={words.keys} list={words.list} onClose={close} />}
    </>
  );
}
