'use client';
/** A warning is up in two presses, from a phone too: which one, and how long. A line needs its words between them. */
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Warning } from '#db/front/model';
import { hkDate, hkInstant, nextHkMidnight } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { send } from '../api';
import { counted } from '../story-name';
import { useReady } from '../use-ready';
import { shortTime } from '../writing/standing';

/** What comes up most often in a year. */
const often: readonly Warning[] = [
  'tc1',
  'tc3',
  'tc8nw',
  'tc10',
  'rain-amber',
  'rain-red',
  'rain-black',
  'thunderstorm',
  'hot',
  'cold',
];
const HOUR_MS = 3_600_000;
const HOURS = [1, 3, 6];

type What = Warning | 'line';

type Props = { words: DeskWords; language: Language; now: number };

export function QuickStrip({ words, language, now: first }: Props) {
  const w = words.frontEditor;
  const ready = useReady();
  const router = useRouter();
  const [skew] = useState(() => first - Date.now());
  const [what, setWhat] = useState<What | null>(null);
  /** The server's instant when the kind was chosen. */
  const [from, setFrom] = useState(first);
  const [typed, setTyped] = useState('');
  const [typedZh, setTypedZh] = useState('');
  const [said, setSaid] = useState<{ words: string; bad: boolean } | null>(null);
  /** The hours go with the choice: the focus goes back to what was chosen. */
  const opener = useRef<HTMLButtonElement>(null);
  const nameOf = (one: What): string => (one === 'line' ? w.quickLine : words.warnings[one]);

  async function put(until: number): Promise<void> {
    if (!what) return;
    const isLine = what === 'line';
    const answer = await send('set-strip', {
      kind: isLine ? 'breaking' : 'warning',
      words: isLine ? typed : '',
      wordsZh: isLine ? typedZh : '',
      warning: isLine ? null : what,
      link: '',
      until,
    });
    if (!answer.ok) return setSaid({ words: words.failures[answer.error.code], bad: true });
    const when = shortTime(until, from, language);
    setSaid({ words: fill(w.quickUp, { name: nameOf(what), when }), bad: false });
    opener.current?.focus();
    setWhat(null);
    setTyped('');
    setTypedZh('');
    router.refresh();
  }

  const ends = (): { label: string; at: number }[] => {
    const midnight = nextHkMidnight(from);
    const six = hkInstant(hkDate(midnight), { hour: 6, minute: 0 }) ?? midnight;
    return [
      ...HOURS.map((n) => ({ label: counted(w.quickHours, n), at: from + n * HOUR_MS })),
      { label: w.quickMidnight, at: midnight },
      { label: w.quickSix, at: six },
    ];
  };

  const lines = [
    { language: 'en', label: w.quickWords, most: 200, value: typed, onType: setTyped },
    { language: 'zh', label: w.quickWordsZh, most: 120, value: typedZh, onType: setTypedZh },
  ] as const;

  return (
    <section aria-label={w.quick} className="mb-6">
      <h2 className="desk-row mb-2">{w.quick}</h2>
      <p className="flex flex-wrap gap-2">
        {[...often, 'line' as const].map((one) => (
          <button
            key={one}
            type="button"
            className="button-quiet"
            disabled={!ready}
            aria-expanded={one === what}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              setWhat(one === what ? null : one);
              setFrom(Date.now() + skew);
              setSaid(null);
            }}
          >
            {nameOf(one)}
          </button>
        ))}
      </p>
      {what && (
        <div className="mt-3 border-l-4 border-van pl-3">
          <p className="ui mb-2 font-strong">{fill(w.quickUntil, { name: nameOf(what) })}</p>
          {what === 'line' &&
            lines.map(({ language: of, label, most, value, onType }) => (
              <input
                key={of}
                type="text"
                className="control mb-2 max-w-160"
                lang={tagOf(of)}
                aria-label={label}
                placeholder={label}
                maxLength={most}
                value={value}
                onChange={({ target }) => onType(target.value)}
              />
            ))}
          <p className="flex flex-wrap gap-2">
            {ends().map(({ label, at }) => (
              <button
                key={label}
                type="button"
                className="button-quiet"
                aria-disabled={(what === 'line' && typed.trim() === '') || undefined}
                onClick={() => (what === 'line' && typed.trim() === '' ? undefined : void put(at))}
              >
                {label}
              </button>
            ))}
          </p>
        </div>
      )}
      <p role="status" className={`ui mt-2 font-strong ${said?.bad ? 'text-van' : 'text-ferry'}`}>
        {said?.words}
      </p>
    </section>
  );
}
