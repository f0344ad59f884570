'use client';
import { type SectionLayout, sectionLayouts } from '#db/front/model';
import { fill } from '../../words/fill';
import { Choice } from './choice.client';
import { useFront } from './context';
import { rowAdded, rowMoved, rowOut, withRow } from './edit';

/** Order and layout of the row that the slot is in. */
export function SlotRow({ zone }: { zone: number }) {
  const desk = useFront();
  const { layout, words, sections, isHome, name } = desk;
  const w = words.frontEditor;
  const row = layout.sections[zone];
  if (!row) return null;
  const section = desk.sectionName(row.section);
  const last = layout.sections.length - 1;
  const change = (next: typeof layout, to: number): void => {
    if (desk.change(next)) desk.choose({ zone: Math.max(0, to), slot: 0 });
  };
  const unused = sections.filter(({ id }) => !layout.sections.some((one) => one.section === id));
  return (
    <>
      <Choice<SectionLayout>
        label={fill(w.rowLayout, { name: fill(w.rowName, { n: zone + 1, section }) })}
        value={row.layout}
        options={sectionLayouts.map((value) => ({ value, label: words.layouts[value] }))}
        onChoose={(value) => desk.relay(withRow(layout, zone, { layout: value }))}
      />
      <p className="mb-4 flex flex-wrap gap-2">
        <button
          type="button"
          className="button-quiet"
          aria-disabled={zone === 0 || undefined}
          onClick={() => zone > 0 && change(rowMoved(layout, zone, -1), zone - 1)}
        >
          {w.rowUp}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={zone === last || undefined}
          onClick={() => zone < last && change(rowMoved(layout, zone, 1), zone + 1)}
        >
          {w.rowDown}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={last === 0 || undefined}
          onClick={() => last > 0 && change(rowOut(layout, zone), zone - 1)}
        >
          {w.rowOut}
        </button>
      </p>
      {(isHome ? unused.length > 0 : layout.sections.length < 6) && (
        <select
          aria-label={w.rowAdd}
          className="control mb-4"
          value=""
          onChange={({ target }) => change(rowAdded(layout, target.value), layout.sections.length)}
        >
          <option value="">{w.rowAdd}</option>
          {(isHome ? unused : sections.filter(({ id }) => id === name.place)).map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
