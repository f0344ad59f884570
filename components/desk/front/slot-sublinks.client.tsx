'use client';
import { useEffect, useRef, useState } from 'react';
import type { FeedStory } from '#db/front/desk-views';
import { MOST_SUBLINKS, type Placement } from '#db/front/model';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { query } from '../api';
import { Choice } from './choice.client';
import { useFront } from './context';

/** The headlines under a lead: by themselves, or chosen here. */
export function SlotSublinks({
  story,
  placement,
  onSay,
}: {
  story: string;
  placement: Placement | null;
  onSay: (links: string[] | undefined) => void;
}) {
  const { words, at: front, name, language, slots } = useFront();
  const w = words.frontEditor;
  const [found, setFound] = useState<readonly FeedStory[] | null>(null);
  const links = placement?.sublinks;
  /** Nothing stands on a front twice: a slot goes before a line under the lead. */
  const standing = new Set(slots.flatMap((one) => one.story?.id ?? []));
  const nameOf = (one: string): string =>
    front.named.find((known) => known.id === one)?.headline ??
    found?.find((known) => known.id === one)?.headline ??
    one;
  const box = useRef<HTMLFieldSetElement>(null);
  const adding = useRef<HTMLSelectElement>(null);
  /** Where the focus goes once the list is another one: what had it may be gone. */
  const goOn = useRef<number | null>(null);
  useEffect(() => {
    const at = goOn.current;
    goOn.current = null;
    if (at === null) return;
    const outs = box.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    (outs[Math.min(at, outs.length - 1)] ?? adding.current)?.focus();
  }, [links?.length]);
  async function look(): Promise<void> {
    const answer = await query<FeedStory[]>('find-feed', { language: name.language, mine: '0', q: '' });
    if (answer.ok) setFound(answer.value);
  }
  return (
    <fieldset ref={box} className="mb-4 min-w-0">
      <Choice
        label={w.sublinks}
        value={links ? 'hand' : 'itself'}
        options={(['itself', 'hand'] as const).map((value) => ({ value, label: w.sublinksBy[value] }))}
        onChoose={(by) => onSay(by === 'hand' ? [] : undefined)}
      />
      {links && (
        <>
          <ul>
            {links.map((one, at) => (
              <li key={one} className="flex items-center justify-between gap-2 border-b border-rule py-1">
                <span className="ui min-w-0 break-words" lang={tagOf(name.language)}>
                  {nameOf(one)}
                  {standing.has(one) && (
                    <strong className="meta block text-ochre" lang={tagOf(language)}>
                      {w.sublinkElsewhere}
                    </strong>
                  )}
                </span>
                <button
                  type="button"
                  className="button-quiet flex-none"
                  aria-label={fill(w.sublinkOut, { name: nameOf(one) })}
                  onClick={() => {
                    goOn.current = at;
                    onSay(links.filter((other) => other !== one));
                  }}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
          {links.length < MOST_SUBLINKS && (
            <select
              ref={adding}
              aria-label={w.sublinkAdd}
              className="control mt-2"
              value=""
              onFocus={() => void look()}
              onChange={({ target }) => {
                if (links.length + 1 === MOST_SUBLINKS) goOn.current = links.length;
                onSay([...links, target.value]);
              }}
            >
              <option value="">{w.sublinkAdd}</option>
              {(found ?? [])
                .filter((one) => one.id !== story && !links.includes(one.id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.headline}
                  </option>
                ))}
            </select>
          )}
        </>
      )}
    </fieldset>
  );
}
