'use client';
/** The words, rows and pictures of a block that is one thing: they open below it, never over it. */
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { type Inline, inlineText, type PictureUse } from '#db/stories/blocks';
import { fill } from '../../../words/fill';
import { PicturePicker } from '../../pictures/picture-picker.client';
import { usePicture, useStory, useWriting } from '../context';
import { printable } from '../inlines';
import { addressFrom } from '../links';
import { PictureWords } from '../picture-words.client';
import { asUse, type Box, earlier } from './kinds';
import { fromNotation, toNotation } from './notation';

type Of<K extends Box['kind']> = Extract<Box, { kind: K }>;
type Props<B> = { box: B; onChange: (box: B) => void };

const cleanLine = (text: string, most: number): string =>
  printable(text)
    .replace(/[\t\n]+/g, ' ')
    .slice(0, most)
    .toWellFormed();

function LineField(props: { label: string; most: number; value: string; onChange: (value: string) => void }) {
  const id = useId();
  const { story } = useStory();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {props.label}
      </label>
      <input
        id={id}
        className="control"
        lang={tagOf(story.language)}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.onChange(cleanLine(event.target.value, props.most))}
      />
    </div>
  );
}

const sameText = (a: readonly Inline[], b: readonly Inline[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Running text in a field. What was typed stays as it was typed while it says the same. */
function TextField(props: { label: string; value: readonly Inline[]; onChange: (value: Inline[]) => void }) {
  const id = useId();
  const { story } = useStory();
  const [typed, setTyped] = useState(() => toNotation(props.value));
  const shown = sameText(fromNotation(typed), props.value) ? typed : toNotation(props.value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="sr-only">
        {props.label}
      </label>
      <textarea
        id={id}
        rows={inlineText(props.value).length > 60 ? 3 : 1}
        className="control"
        lang={tagOf(story.language)}
        value={shown}
        onChange={(event) => {
          const text = event.target.value.slice(0, 10_000);
          setTyped(text);
          props.onChange(fromNotation(text));
        }}
      />
    </div>
  );
}

const quiet = 'quiet-act';

function RowActs({ n, onUp, onRemove }: { n: number; onUp: () => void; onRemove: (() => void) | null }) {
  const { box } = useWriting().words.tools;
  return (
    <div className="flex gap-3">
      {n > 1 && (
        <button type="button" className={quiet} onClick={onUp}>
          {fill(box.up, { n })}
        </button>
      )}
      {onRemove && (
        <button type="button" className={quiet} onClick={onRemove}>
          {fill(box.removeRow, { n })}
        </button>
      )}
    </div>
  );
}

function PairFields({ box, onChange }: Props<Of<'fact-box'> | Of<'timeline'>>) {
  const w = useWriting().words.tools.box;
  const facts = box.kind === 'fact-box';
  const rows = facts
    ? box.rows.map(({ term, text }) => ({ name: term, text }))
    : box.entries.map(({ when, text }) => ({ name: when, text }));
  const set = (next: { name: string; text: Inline[] }[]): void =>
    onChange(
      facts
        ? { ...box, rows: next.map(({ name, text }) => ({ term: name, text })) }
        : { ...box, entries: next.map(({ name, text }) => ({ when: name, text })) },
    );
  const change = (at: number, patch: Partial<{ name: string; text: Inline[] }>): void =>
    set(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  return (
    <>
      <LineField
        label={w.title}
        most={200}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      <p className="meta text-ink-3">{w.signs}</p>
      {rows.map((row, i) => {
        const n = i + 1;
        return (
          <div key={i} className="grid gap-1 border-t border-rule-soft pt-2">
            <LineField
              label={fill(facts ? w.term : w.when, { n })}
              most={facts ? 200 : 100}
              value={row.name}
              onChange={(name) => change(i, { name })}
            />
            <TextField
              label={fill(facts ? w.fact : w.what, { n })}
              value={row.text}
              onChange={(text) => change(i, { text })}
            />
            <RowActs
              n={n}
              onUp={() => set(earlier(rows, i))}
              onRemove={() => set(rows.filter((_, at) => at !== i))}
            />
          </div>
        );
      })}
      {rows.length < (facts ? 60 : 100) && (
        <button
          type="button"
          className="button-quiet justify-self-start"
          onClick={() => set([...rows, { name: '', text: [] }])}
        >
          {w.addRow}
        </button>
      )}
    </>
  );
}

function TableFields({ box, onChange }: Props<Of<'table'>>) {
  const w = useWriting().words.tools.box;
  const wide = Math.max(...box.rows.map((row) => row.length));
  const rows = box.rows.map((row) => Array.from({ length: wide }, (_, i) => row[i] ?? []));
  const set = (next: Inline[][][]): void => onChange({ ...box, rows: next });
  return (
    <>
      <LineField
        label={w.caption}
        most={300}
        value={box.caption}
        onChange={(caption) => onChange({ ...box, caption })}
      />
      <label className="ui flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 flex-none accent-ferry"
          checked={box.headed}
          onChange={(event) => onChange({ ...box, headed: event.target.checked })}
        />
        {w.headed}
      </label>
      <p className="meta text-ink-3">{w.signs}</p>
      {rows.map((row, r) => (
        <div key={r} className="grid gap-1 border-t border-rule-soft pt-2">
          <div className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-1">
            {row.map((cell, c) => (
              <TextField
                key={c}
                label={fill(w.cell, { row: r + 1, column: c + 1 })}
                value={cell}
                onChange={(text) =>
                  set(rows.map((one, i) => (i === r ? one.map((old, at) => (at === c ? text : old)) : one)))
                }
              />
            ))}
          </div>
          <RowActs
            n={r + 1}
            onUp={() => set(earlier(rows, r))}
            onRemove={rows.length > 1 ? () => set(rows.filter((_, at) => at !== r)) : null}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {rows.length < 500 && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => set([...rows, Array.from({ length: wide }, () => [])])}
          >
            {w.addRow}
          </button>
        )}
        {wide < 30 && (
          <button type="button" className="button-quiet" onClick={() => set(rows.map((row) => [...row, []]))}>
            {w.addColumn}
          </button>
        )}
        {wide > 1 && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => set(rows.map((row) => row.slice(0, -1)))}
          >
            {w.removeColumn}
          </button>
        )}
      </div>
    </>
  );
}

function AddressFields({ box, onChange }: Props<Of<'embed'> | Of<'file'>>) {
  const { words } = useWriting();
  const w = words.tools.box;
  const id = useId();
  const [typed, setTyped] = useState(box.address);
  const address = addressFrom(typed, location.origin);
  return (
    <>
      <LineField
        label={w.title}
        most={300}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      <div>
        <label htmlFor={id} className="field-label">
          {w.address}
        </label>
        <input
          id={id}
          className="control"
          inputMode="url"
          value={typed}
          aria-invalid={address === undefined || undefined}
          aria-describedby={address === undefined ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = addressFrom(event.target.value, location.origin);
            if (next !== undefined) onChange({ ...box, address: next });
          }}
        />
        {address === undefined && (
          <p id={`${id}-wrong`} className="meta mt-1 font-strong text-van">
            {words.reasons.address}
          </p>
        )}
      </div>
    </>
  );
}

function UseFields({ use, onChange }: { use: PictureUse; onChange: (use: PictureUse) => void }) {
  return (
    <PictureWords use={use} record={usePicture(use.picture)} onChange={(next) => onChange(cleanUse(next))} />
  );
}

const cleanUse = (use: PictureUse): PictureUse => ({
  picture: use.picture,
  alt: use.alt === null ? null : cleanLine(use.alt, 500),
  caption: use.caption === null ? null : cleanLine(use.caption, 600),
  credit: use.credit === null ? null : cleanLine(use.credit, 200),
});

function GalleryFields({ box, onChange }: Props<Of<'gallery'>>) {
  const { words, sitting } = useWriting();
  const w = words.tools.box;
  const [picking, setPicking] = useState(false);
  const set = (pictures: PictureUse[]): void => onChange({ ...box, pictures });
  return (
    <>
      <LineField
        label={w.title}
        most={200}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      {box.pictures.map((use, i) => {
        const n = i + 1;
        return (
          <fieldset key={`${use.picture}-${i}`} className="border-t border-rule-soft pt-2">
            <legend className="ui float-left w-full font-strong">{fill(w.picture, { n })}</legend>
            <UseFields
              use={use}
              onChange={(next) => set(box.pictures.map((old, at) => (at === i ? next : old)))}
            />
            <div className="mt-1 flex gap-3">
              {n > 1 && (
                <button type="button" className={quiet} onClick={() => set(earlier(box.pictures, i))}>
                  {fill(w.pictureUp, { n })}
                </button>
              )}
              {box.pictures.length > 1 && (
                <button
                  type="button"
                  className={quiet}
                  onClick={() => set(box.pictures.filter((_, at) => at !== i))}
                >
                  {fill(w.removePicture, { n })}
                </button>
              )}
            </div>
          </fieldset>
        );
      })}
      {box.pictures.length < 100 && (
        <button type="button" className="button-quiet justify-self-start" onClick={() => setPicking(true)}>
          {w.addPicture}
        </button>
      )}
      {picking && (
        <PicturePicker
          words={words}
          onPick={(picture) => {
            sitting.pictures.add([picture]);
            set([...box.pictures, asUse(picture.id)]);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </>
  );
}

function FigureFields({ box, onChange }: Props<Of<'figure'>>) {
  const w = useWriting().words.tools.box;
  const lines = [
    { name: 'title', most: 200 },
    { name: 'subtitle', most: 300 },
    { name: 'source', most: 300 },
  ] as const;
  return (
    <>
      {lines.map(({ name, most }) => (
        <LineField
          key={name}
          label={w[name]}
          most={most}
          value={box[name]}
          onChange={(value) => onChange({ ...box, [name]: value })}
        />
      ))}
      <UseFields use={box.use} onChange={(use) => onChange({ ...box, use })} />
    </>
  );
}

function PreformattedField({ box, onChange }: Props<Of<'preformatted'>>) {
  const w = useWriting().words.tools.box;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {w.text}
      </label>
      <textarea
        id={id}
        rows={6}
        className="control"
        value={box.text}
        onChange={(event) =>
          onChange({ ...box, text: printable(event.target.value).slice(0, 50_000).toWellFormed() })
        }
      />
    </div>
  );
}

export function BoxFields({ box, onChange }: Props<Box>) {
  switch (box.kind) {
    case 'fact-box':
    case 'timeline':
      return <PairFields box={box} onChange={onChange} />;
    case 'table':
      return <TableFields box={box} onChange={onChange} />;
    case 'embed':
    case 'file':
      return <AddressFields box={box} onChange={onChange} />;
    case 'gallery':
      return <GalleryFields box={box} onChange={onChange} />;
    case 'figure':
      return <FigureFields box={box} onChange={onChange} />;
    case 'preformatted':
      return <PreformattedField box={box} onChange={onChange} />;
  }
}
