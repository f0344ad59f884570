'use client';
/** The sections in their order: moved, named, described, added; the last change can be taken back. */
import { useState } from 'react';
import type { SectionInput } from '#db/sections/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import { MoveButtons } from '../move-buttons.client';
import { TakeBack } from './take-back.client';

type Props = {
  words: DeskWords;
  sections: readonly SectionInput[];
  /** Gives what was there before. */
  save: (form: FormData) => Promise<Result<SectionInput[]>>;
};

/** `key` tells fields apart while they are moved, and has them begin anew when the section is kept otherwise. */
type Row = SectionInput & { key: string; fresh: boolean };

const rowsOf = (sections: readonly SectionInput[]): Row[] =>
  sections.map((section) => ({ ...section, key: JSON.stringify(section), fresh: false }));

function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}

export function SectionsForm({ words, sections, save }: Props) {
  const w = words.settings;
  const said = { failures: words.failures, reasons: words.reasons };
  const [rows, setRows] = useState(() => rowsOf(sections));
  const [added, setAdded] = useState(0);
  const [before, setBefore] = useState<SectionInput[] | null>(null);
  const [seen, setSeen] = useState(sections);
  /** The rows were sent and kept: what comes next holds those that were added here. */
  const [sent, setSent] = useState(false);
  if (sections !== seen) {
    setSeen(sections);
    setSent(false);
    if (sent || JSON.stringify(sections) !== JSON.stringify(seen)) {
      const waiting = sent ? [] : rows.filter(({ fresh }) => fresh);
      setRows([...rowsOf(sections), ...waiting]);
    }
  }
  const [en, zh] = ['en-HK', 'zh-Hant-HK'];
  const keep = async (form: FormData): Promise<Result<SectionInput[]>> => {
    const result = await save(form);
    if (result.ok) {
      setBefore(result.value);
      setSent(true);
    }
    return result;
  };
  return (
    <>
      <p className="ui mb-4 text-ink-2">{w.sectionsHelp}</p>
      <ActionForm action={keep} words={said} submit={w.save}>
        {rows.map((row, i) => (
          <fieldset key={row.key} className="mb-4 border-t border-rule pt-3">
            <legend className="float-left mb-3 flex w-full flex-wrap items-center justify-between gap-3">
              <span className="ui font-strong">
                {row.fresh ? w.newSection : row.name} <span lang={zh}>{row.nameZh}</span>
              </span>
              <MoveButtons
                words={words.front}
                named={words.named}
                name={row.name || w.newSection}
                place={i}
                of={rows.length}
                onMove={(by) => setRows(moved(rows, i, by))}
                {...(row.fresh ? { onRemove: () => setRows(rows.filter(({ key }) => key !== row.key)) } : {})}
              />
            </legend>
            <div className="clear-both grid gap-x-4 md:grid-cols-2">
              {row.fresh ? (
                <div className="md:col-span-2 md:max-w-80">
                  <TextField name="id" reason={`${i}.id`} label={w.address} hint={w.addressHelp} />
                </div>
              ) : (
                <input type="hidden" name="id" value={row.id} />
              )}
              <TextField name="name" lang={en} reason={`${i}.name`} label={w.name} value={row.name} />
              <TextField name="nameZh" lang={zh} reason={`${i}.nameZh`} label={w.nameZh} value={row.nameZh} />
              <TextField name="about" lang={en} reason={`${i}.about`} label={w.about} value={row.about} />
              <TextField
                name="aboutZh"
                lang={zh}
                reason={`${i}.aboutZh`}
                label={w.aboutZh}
                value={row.aboutZh}
              />
            </div>
          </fieldset>
        ))}
        <p className="mb-4">
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              const fresh = { id: '', name: '', nameZh: '', about: '', aboutZh: '' };
              setRows([...rows, { ...fresh, key: `new-${added}`, fresh: true }]);
              setAdded(added + 1);
            }}
          >
            {w.addSection}
          </button>
        </p>
      </ActionForm>
      {before && (
        <TakeBack
          said={w.saved}
          act={w.undo}
          words={said}
          send={save}
          onDone={() => {
            setRows(rowsOf(before));
            setBefore(null);
          }}
        >
          {before.map((section) => (
            <span key={section.id} hidden>
              {(['id', 'name', 'nameZh', 'about', 'aboutZh'] as const).map((name) => (
                <input key={name} type="hidden" name={name} value={section[name]} />
              ))}
            </span>
          ))}
        </TakeBack>
      )}
    </>
  );
}
