'use client';
import type { Receipt } from '#db/notices/model';
import { fill } from '../../../words/fill';
import { useStory, useWriting } from '../context';
import { shortTime } from '../standing';

/** What left the house about this story: when, or why not yet. */
export function Receipts() {
  const { words, language, sitting } = useWriting();
  const w = words.releases;
  const { receipts } = useStory();
  if (receipts.length === 0) return null;
  const said = ({ state, at, attempts, trouble }: Receipt): string =>
    fill(w.receiptStates[state === 'waiting' && attempts > 0 && trouble !== '' ? 'again' : state], {
      when: shortTime(at, sitting.now(), language),
      n: attempts,
      why: trouble.split('\n')[0]?.replace(/^Error: /, '') ?? '',
    });
  return (
    <section className="mt-8 border-t border-rule pt-4">
      <h3 className="ui mb-1 font-strong">{w.receipts}</h3>
      <ul className="meta text-ink-2">
        {receipts.map((receipt) => (
          <li key={receipt.id}>
            {w.receiptOf[receipt.target]}: {said(receipt)}
          </li>
        ))}
      </ul>
    </section>
  );
}
