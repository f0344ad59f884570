'use client';
import { useState } from 'react';
import { type FrontLayout, leadVariants, type SectionLayout, sectionLayouts } from '#db/front/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';
import { ActionForm } from './action-form.client';
import { SelectField } from './fields.client';
import { MoveButtons } from './move-buttons.client';

type Choice = { id: string; headline: string };

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  language: 'en' | 'zh';
  layout: FrontLayout;
  /** The stories of the layout, also those that are not live any more. */
  placed: readonly (Choice & { live: boolean })[];
  /** Live stories of this language, newest first. */
  stories: readonly Choice[];
  sections: readonly { id: string; name: string }[];
  words: Pick<DeskWords, 'failures' | 'reasons' | 'front' | 'leads' | 'layouts' | 'named'>;
};

const MOST_PINNED = 6;

/** The list with the item at `i` moved by one. */
function moved<T>(list: readonly T[], i: number, by: -1 | 1): T[] {
  const next = [...list];
  const [item] = next.splice(i, 1);
  if (item !== undefined) next.splice(i + by, 0, item);
  return next;
}

/** The plain form of a front: lead variant, stories placed by hand, order and layout of sections. */
export function FrontForm({ action, language, layout, placed, stories, sections, words }: Props) {
  const [pinned, setPinned] = useState<readonly (Choice & { live: boolean })[]>(placed);
  const [rows, setRows] = useState(layout.sections);
  const [picked, setPicked] = useState('');
  /** What was moved last, for who does not see it. */
  const [said, setSaid] = useState('');
  const w = words.front;
  const left = stories.filter((story) => !pinned.some(({ id }) => id === story.id));
  const place = (): void => {
    const story = left.find(({ id }) => id === picked);
    if (!story || pinned.length >= MOST_PINNED) return;
    setPinned([...pinned, { ...story, live: true }]);
    setPicked('');
    setSaid(fill(w.placed, { name: story.headline, n: pinned.length + 1, all: pinned.length + 1 }));
  };
  return (
    <ActionForm action={action} words={words} submit={w.publish} done={w.published} className="max-w-200">
      <input type="hidden" name="language" value={language} />
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="max-w-100">
        <SelectField
          name="lead"
          label={w.lead}
          value={layout.lead}
          options={leadVariants.map((variant) => ({ value: variant, label: words.leads[variant] }))}
        />
      </div>
      <fieldset className="mb-6 min-w-0">
        <legend className="field-label">{w.pinned}</legend>
        <p className="meta mb-2 text-ink-2">{w.pinnedHelp}</p>
        {pinned.length === 0 && <p className="ui mb-2 border-y border-rule py-3 text-ink-2">{w.none}</p>}
        <ol className="mb-3">
          {pinned.map(({ id, headline, live }, i) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-2 first:border-t"
            >
              <input type="hidden" name="pinned" value={id} />
              <span className="min-w-0 flex-[1_1_18rem]">
                {i === 0 && <span className="meta block font-strong text-ferry">{w.isLead}</span>}
                <span className="desk-row block break-words">{headline}</span>
                {!live && <span className="meta block font-strong text-ochre">{w.notLive}</span>}
              </span>
              <MoveButtons
                words={w}
                named={words.named}
                name={headline}
                place={i}
                of={pinned.length}
                onMove={(by) => {
                  setPinned(moved(pinned, i, by));
                  setSaid(fill(w.movedTo, { name: headline, n: i + by + 1, all: pinned.length }));
                }}
                onRemove={() => {
                  setPinned(pinned.filter((other) => other.id !== id));
                  setSaid(fill(w.removed, { name: headline }));
                }}
              />
            </li>
          ))}
        </ol>
        <div className="flex gap-3">
          <select
            aria-label={w.pinChoose}
            value={picked}
            onChange={(event) => setPicked(event.target.value)}
            className="control min-w-0 flex-1"
          >
            <option value="">{w.pinChoose}</option>
            {left.map((story) => (
              <option key={story.id} value={story.id}>
                {story.headline}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="button-quiet flex-none"
            aria-disabled={picked === '' || pinned.length >= MOST_PINNED || undefined}
            onClick={place}
          >
            {w.pin}
          </button>
        </div>
      </fieldset>
      <fieldset className="mb-6 min-w-0">
        <legend className="field-label">{w.sections}</legend>
        <ol className="border-t border-rule">
          {rows.map((row, i) => {
            const name = sections.find((section) => section.id === row.section)?.name ?? row.section;
            return (
              <li
                key={row.section}
                className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-b border-rule py-2 md:grid-cols-[9rem_minmax(0,1fr)_auto]"
              >
                <input type="hidden" name="section" value={row.section} />
                <span className="desk-row">{name}</span>
                <select
                  name="layout"
                  aria-label={fill(w.layoutOf, { name })}
                  value={row.layout}
                  onChange={(event) => {
                    const chosen = sectionLayouts.find(
                      (known): known is SectionLayout => known === event.target.value,
                    );
                    setRows(
                      rows.map((other) => (other === row ? { ...row, layout: chosen ?? row.layout } : other)),
                    );
                  }}
                  className="control order-last col-span-2 md:order-none md:col-span-1"
                >
                  {sectionLayouts.map((known) => (
                    <option key={known} value={known}>
                      {words.layouts[known]}
                    </option>
                  ))}
                </select>
                <MoveButtons
                  words={w}
                  named={words.named}
                  name={name}
                  place={i}
                  of={rows.length}
                  onMove={(by) => {
                    setRows(moved(rows, i, by));
                    setSaid(fill(w.movedTo, { name, n: i + by + 1, all: rows.length }));
                  }}
                />
              </li>
            );
          })}
        </ol>
      </fieldset>
    </ActionForm>
  );
}
