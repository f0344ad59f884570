'use client';
/** Which rows of the list are selected, and the bar of what can be done with them. */
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Named } from '#db/review/model';
import type { DeskWords } from '../../words/desk';
import { ManyBar } from './many-bar.client';
import { Peek } from './peek.client';

export type ManyWords = Pick<DeskWords['list'], 'many' | 'peek'> & Pick<DeskWords, 'failures'>;

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
  const [peeked, setPeeked] = useState<string | null>(null);
  const peek = useCallback(
    (id: string, moved: boolean) =>
      // By its key it opens and shuts; open, it goes along with the focus.
      setPeeked((before) => (moved ? (before === null ? null : id) : before === id ? null : id)),
    [],
  );
  const closePeek = useCallback(() => setPeeked(null), []);
  const selection = useMemo(() => ({ has: (id: string) => chosen.has(id), toggle }), [chosen, toggle]);

  return (
    <Selected value={selection}>
      <div>
        {children}
        <ManyBar
          words={words}
          names={names}
          selected={selected}
          toggle={toggle}
          select={select}
          choices={{ sections, topics, people }}
          peek={peek}
          refresh={() => router.refresh()}
        />
        {peeked !== null && names[peeked] !== undefined && (
          <Peek words={words.peek} story={peeked} name={names[peeked]} onClose={closePeek} />
        )}
      </div>
    </Selected>
  );
}
