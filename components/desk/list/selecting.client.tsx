'use client';
/** Which rows of the list are selected, its keys, and the bar of what can be done with them. */
import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Named } from '#db/review/model';
import type { DeskWords } from '../../words/desk';
import { useListKeys } from './list-keys';
import { ManyBar } from './many-bar.client';

export type ManyWords = Pick<DeskWords['list'], 'many'> & Pick<DeskWords, 'failures'>;

type Selection = { has: (id: string) => boolean; toggle: (id: string) => void };

const Selected = createContext<Selection>({ has: () => false, toggle: () => undefined });

export const useSelection = (): Selection => useContext(Selected);

type Props = {
  words: ManyWords;
  /** The rows as they stand, by id: what one calls them. */
  names: Readonly<Record<string, string>>;
  sections: readonly { id: string; name: string }[];
  topics: readonly { id: string; name: string }[];
  people: readonly Named[];
  children: ReactNode;
};

export function Selecting({ words, names, sections, topics, people, children }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const router = useRouter();
  // A row that is not shown any more is not selected: nothing is done to what nobody sees.
  const selected = useMemo(() => Object.keys(names).filter((id) => chosen.has(id)), [names, chosen]);

  const toggle = useCallback((id: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const select = useCallback((ids: readonly string[]) => setChosen(new Set(ids)), []);
  const selection = useMemo(() => ({ has: (id: string) => chosen.has(id), toggle }), [chosen, toggle]);

  const assigning = useRef<(() => void) | undefined>(undefined);
  const undoing = useRef<(() => void) | undefined>(undefined);
  useListKeys(list, {
    toggle,
    assign: (id) => {
      if (selected.length === 0 && id) toggle(id);
      // Once the bar is there.
      setTimeout(() => assigning.current?.());
    },
    undo: () => {
      undoing.current?.();
      return undoing.current !== undefined;
    },
  });
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        select([]);
    };
    const { current } = list;
    current?.addEventListener('keydown', leave);
    return () => current?.removeEventListener('keydown', leave);
  }, [select]);

  return (
    <Selected value={selection}>
      <div ref={list}>
        {children}
        <ManyBar
          words={words}
          names={names}
          selected={selected}
          select={select}
          choices={{ sections, topics, people }}
          refresh={() => router.refresh()}
          assigning={assigning}
          undoing={undoing}
        />
      </div>
    </Selected>
  );
}
