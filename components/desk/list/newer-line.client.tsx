'use client';
/**
 * "Show 4 newer", above the list: what colleagues changed since stands still until it is asked for. Its line is there
 * before it is, so that no row moves when it comes.
 */
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { query } from '../api';
import { counted } from '../story-name';

const ASK_EVERY_MS = 8_000;

type Props = {
  /** What the list was asked for, as its address says it. */
  asked: string;
  /** The newest event that the list knows of. */
  since: number;
  words: { one: string; many: string };
};

export function NewerLine({ asked, since, words }: Props) {
  const router = useRouter();
  /** How many, and since when: an answer for an older list says nothing of this one. */
  const [found, setFound] = useState({ since, n: 0 });
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const parameters = Object.fromEntries(new URLSearchParams(asked));
      const answer = await query<number>('find-newer', { ...parameters, since: String(since) });
      if (!over && answer.ok) setFound({ since, n: answer.value });
    };
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [asked, since]);
  const n = found.since === since ? found.n : 0;
  return (
    <div role="status">
      {n > 0 && (
        <button type="button" className="text-link ui min-h-8" onClick={() => router.refresh()}>
          {counted(words, n)}
        </button>
      )}
    </div>
  );
}
