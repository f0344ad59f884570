'use client';
/** The sections in their order: moved, named, described, addressed, added; the last change can be taken back. */
import { useState } from 'react';
import type { SectionLayout } from '#db/front/model';
import type { SectionInput } from '#db/sections/model';
import { type Language, languages } from '#db/shared/languages';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import type { FormEntries } from '../form-entries';
import { HiddenEntries } from '../hidden-entries';
import { frontDeskPath } from '../front/address';
import { MoveButtons } from '../move-buttons.client';
import { TakeBack } from './take-back.client';

type Laid = Record<Language, readonly SectionLayout[] | null>;

type Saved = { before: readonly SectionInput[]; after: readonly SectionInput[] };

type Props = {
  words: DeskWords;
  sections: readonly SectionInput[];
  /** How the page of each is laid out now, by its id; null where it lays itself out. */
  laidOut: Readonly<Record<string, Laid>>;
  /** Gives what was there before and what is there now. */
  save: (form: FormData) => Promise<Result<Saved>>;
};

/** `key` tells fields apart while they are moved, and has them begin anew when the section is kept otherwise. */
type Row = SectionInput & { key: string; fresh: boolean };

/** Each `round` has fields of its own: what was typed goes when a change is taken back, or the next save would make it again. */
const rowsOf = (sections: readonly SectionInput[], round: number): Row[] =>
  sections.map((section) => ({ ...section, key: `${round}-${JSON.stringify(section)}`, fresh: false }));

const fields = ['id', 'slug', 'name', 'nameZh', 'about', 'aboutZh'] as const;

/** The fields of all sections, as the form sends them. */
const columnsOf = (sections: readonly SectionInput[]): FormEntries =>
  Object.fromEntries(fields.map((name) => [name, sections.map((section) => section[name])]));

function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}

/** What the front desk says of a section's page, and the way there: its layout is kept with its front, and only there. */
function PageRows({
  words,
  section,
  laidOut,
}: {
  words: DeskWords;
  section: Row;
  laidOut: Laid | undefined;
}) {
  if (!laidOut) return null;
  const w = words.settings;
  const said = (language: Language): string =>
    fill(w.pageRows, {
      language: words.languages[language],
      rows: laidOut[language]?.join(w.rowsBetween) ?? w.laysItselfOut,
    });
  return (
    <p className="ui mb-2 flex flex-wrap items-center gap-x-5 text-ink-2">
      {w.pageLayout}
      {languages.map((language) => (
        <a
          key={language}
          href={frontDeskPath({ language, place: section.id })}
          aria-label={fill(words.named, { act: said(language), name: section.name })}
          className="text-link inline-flex min-h-9 items-center"
        >
          {said(language)}
        </a>
      ))}
    </p>
  );
}

export function SectionsForm({ words, sections, laidOut, save }: Props) {
  const w = words.settings;
  const said = { failures: words.failures, reasons: words.reasons };
  const [rows, setRows] = useState(() => rowsOf(sections, 0));
  const [undone, setUndone] = useState(0);
  const [added, setAdded] = useState(0);
  const [last, setLast] = useState<Saved | null>(null);
  const [seen, setSeen] = useState(sections);
  /** The rows were sent and kept: what comes next holds those that were added here. */
  const [sent, setSent] = useState(false);
  if (sections !== seen) {
    setSeen(sections);
    setSent(false);
    if (sent || JSON.stringify(sections) !== JSON.stringify(seen)) {
      const waiting = sent ? [] : rows.filter(({ fresh }) => fresh);
      setRows([...rowsOf(sections, undone), ...waiting]);
    }
  }
  const [en, zh] = ['en-HK', 'zh-Hant-HK'];
  const keep = async (form: FormData): Promise<Result<Saved>> => {
    const result = await save(form);
    if (result.ok) {
      setLast(result.value);
      setSent(true);
    }
    return result;
  };
  return (
    <>
      <p className="ui mb-4 text-ink-2">{w.sectionsHelp}</p>
      <ActionForm action={keep} words={said} submit={w.save} was={columnsOf(sections)} begun={undone}>
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
                  {/* Its first address is its id. */}
                  <input type="hidden" name="slug" value="" />
                </div>
              ) : (
                <div className="md:col-span-2 md:max-w-80">
                  <input type="hidden" name="id" value={row.id} />
                  <TextField
                    name="slug"
                    reason={`${i}.slug`}
                    label={w.address}
                    hint={w.addressHelp}
                    value={row.slug}
                  />
                </div>
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
            <PageRows words={words} section={row} laidOut={laidOut[row.id]} />
          </fieldset>
        ))}
        <p className="mb-4">
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              const fresh = { id: '', slug: '', name: '', nameZh: '', about: '', aboutZh: '' };
              setRows([...rows, { ...fresh, key: `new-${added}`, fresh: true }]);
              setAdded(added + 1);
            }}
          >
            {w.addSection}
          </button>
        </p>
      </ActionForm>
      {last && (
        <TakeBack
          said={w.saved}
          act={w.undo}
          words={said}
          send={save}
          was={columnsOf(last.after)}
          onDone={() => {
            setRows(rowsOf(last.before, undone + 1));
            setUndone(undone + 1);
            setLast(null);
          }}
        >
          <HiddenEntries entries={columnsOf(last.before)} />
        </TakeBack>
      )}
    </>
  );
}
