'use client';
import { useState } from 'react';
import { type FrontLayout, leadVariants, type SectionLayout, sectionLayouts } from '#db/front/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { ActionForm } from './action-form.client';
import { SelectField } from './fields.client';

type Choice = { id: string; headline: string };

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  language: 'en' | 'zh';
  layout: FrontLayout;
  /** Live stories of this language, newest first. */
  stories: readonly Choice[];
  sections: readonly { id: string; name: string }[];
  words: Pick<DeskWords, 'failures' | 'reasons' | 'front' | 'leads' | 'layouts'>;
};

/** The item at `i` one place up. */
function lifted<T>(list: readonly T[], i: number): T[] {
  const next = [...list];
  const [item] = next.splice(i, 1);
  if (item !== undefined) next.splice(Math.max(0, i - 1), 0, item);
  return next;
}

/** The plain form of a front: lead variant, stories placed by hand, order and layout of sections. */
export function FrontForm({ action, language, layout, stories, sections, words }: Props) {
  const [pinned, setPinned] = useState(layout.pinned);
  const [rows, setRows] = useState(layout.sections);
  const [picked, setPicked] = useState('');
  const w = words.front;
  const headline = (id: string): string => stories.find((story) => story.id === id)?.headline ?? id;
  const left = stories.filter((story) => !pinned.includes(story.id));
  const quiet = 'button-quiet';
  return (
    <ActionForm action={action} words={words} submit={w.publish} done={w.published} className="max-w-180">
      <input type="hidden" name="language" value={language} />
      {pinned.map((id) => (
        <input key={id} type="hidden" name="pinned" value={id} />
      ))}
      <SelectField
        name="lead"
        label={w.lead}
        value={layout.lead}
        options={leadVariants.map((variant) => ({ value: variant, label: words.leads[variant] }))}
      />
      <fieldset className="mb-6">
        <legend className="field-label">{w.pinned}</legend>
        <p className="meta mb-2 text-ink-3">{w.pinnedHelp}</p>
        {pinned.length === 0 && <p className="ui mb-2">{w.none}</p>}
        <ol className="mb-3 border-t border-rule">
          {pinned.map((id, i) => (
            <li key={id} className="flex flex-wrap items-center gap-3 border-b border-rule py-2">
              <span className="desk-row min-w-0 flex-1">{headline(id)}</span>
              <button
                type="button"
                className={quiet}
                disabled={i === 0}
                onClick={() => setPinned(lifted(pinned, i))}
              >
                {w.up}
              </button>
              <button
                type="button"
                className={quiet}
                onClick={() => setPinned(pinned.filter((other) => other !== id))}
              >
                {w.remove}
              </button>
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-3">
          <select
            aria-label={w.pin}
            value={picked}
            onChange={(event) => setPicked(event.target.value)}
            className="control max-w-120"
          >
            <option value="">{w.pin}</option>
            {left.map((story) => (
              <option key={story.id} value={story.id}>
                {story.headline}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={quiet}
            disabled={picked === '' || pinned.length >= 6}
            onClick={() => {
              setPinned([...pinned, picked]);
              setPicked('');
            }}
          >
            {w.pin}
          </button>
        </div>
      </fieldset>
      <fieldset className="mb-6">
        <legend className="field-label">{w.sections}</legend>
        <ol className="border-t border-rule">
          {rows.map((row, i) => (
            <li key={row.section} className="flex flex-wrap items-center gap-3 border-b border-rule py-2">
              <input type="hidden" name="section" value={row.section} />
              <span className="desk-row min-w-32 flex-1">
                {sections.find((section) => section.id === row.section)?.name ?? row.section}
              </span>
              <select
                name="layout"
                aria-label={`${w.layout}: ${row.section}`}
                value={row.layout}
                onChange={(event) => {
                  const chosen = sectionLayouts.find(
                    (known): known is SectionLayout => known === event.target.value,
                  );
                  setRows(
                    rows.map((other) => (other === row ? { ...row, layout: chosen ?? row.layout } : other)),
                  );
                }}
                className="control w-auto"
              >
                {sectionLayouts.map((known) => (
                  <option key={known} value={known}>
                    {words.layouts[known]}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className={quiet}
                aria-label={`${w.up}: ${row.section}`}
                disabled={i === 0}
                onClick={() => setRows(lifted(rows, i))}
              >
                {w.up}
              </button>
            </li>
          ))}
        </ol>
      </fieldset>
    </ActionForm>
  );
}
