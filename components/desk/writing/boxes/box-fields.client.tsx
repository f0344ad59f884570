'use client';
/** The words, rows and pictures of a block that is one thing: they open below it, never over it. */
import { useId, useState } from 'react';
import { useWriting } from '../context';
import { printable } from '../inlines';
import { addressFrom } from '../links';
import { type Box } from './kinds';
import { LineField, type Of, type Props } from './parts.client';
import { PairFields } from './pair-fields.client';
import { FigureFields, GalleryFields } from './picture-fields.client';
import { TableFields } from './table-fields.client';

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
