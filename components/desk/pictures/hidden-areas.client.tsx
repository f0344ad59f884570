'use client';
import { type HiddenArea, hidings, MOST_HIDDEN } from '#db/pictures/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { moved, sizedArea } from './framing';
import { Frame } from './frame.client';
import type { Shaping } from './use-shaping';

type Props = { words: DeskWords; shaping: Shaping };

const NEW_AREA: HiddenArea = { left: 0.42, top: 0.42, width: 0.16, height: 0.16, how: 'pixels' };

const put = (shaping: Shaping, at: number, next: (area: HiddenArea) => HiddenArea, group?: string): void =>
  shaping.change(
    (shape) => ({ ...shape, hidden: shape.hidden.map((area, i) => (i === at ? next(area) : area)) }),
    group,
  );

/** The boxes on the picture, in which nothing will be known. */
export function AreaFrames({ words, shaping }: Props) {
  const w = words.library;
  const percent = (value: number): number => Math.round(value * 100);
  return shaping.shape.hidden.map((area, i) => (
    <Frame
      key={i}
      label={fill(w.area, { n: i + 1 })}
      text={fill(w.areaAt, {
        x: percent(area.left),
        y: percent(area.top),
        width: percent(area.width),
        height: percent(area.height),
      })}
      help={w.areaHelp}
      box={area}
      look="area"
      longStep={0.05}
      free
      onMove={(dx, dy, group) => put(shaping, i, (now) => moved(now, now, dx, dy), group)}
      onSize={(dx, dy, group) => put(shaping, i, (now) => sizedArea(now, dx, dy), group)}
    />
  ));
}

/** The list of areas: one more, how each is hidden, one less. */
export function HiddenAreas({
  words,
  shaping,
  open,
  onOpen,
}: Props & { open: boolean; onOpen: (open: boolean) => void }) {
  const w = words.library;
  const { hidden } = shaping.shape;
  const add = (): void => {
    shaping.change((shape) => ({ ...shape, hidden: [...shape.hidden, NEW_AREA].slice(0, MOST_HIDDEN) }));
    onOpen(true);
  };
  return (
    <section aria-labelledby="hiding" className="mt-6 border-t border-rule pt-4">
      <h2 id="hiding" className="desk-row">
        {w.hiding}
      </h2>
      <p className="meta mt-1 mb-3 max-w-120 text-ink-2">{w.hidingHelp}</p>
      {open && (
        <ul className="mb-3">
          {hidden.map((area, i) => (
            <li key={i} className="ui flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2">
              <span className="font-strong">{fill(w.area, { n: i + 1 })}</span>
              <label className="flex items-center gap-2">
                {w.how}
                <select
                  value={area.how}
                  className="control w-auto"
                  onChange={(event) => {
                    const how = hidings.find((one) => one === event.target.value) ?? 'pixels';
                    put(shaping, i, (now) => ({ ...now, how }));
                  }}
                >
                  {hidings.map((how) => (
                    <option key={how} value={how}>
                      {w.hows[how]}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                className="button-quiet"
                aria-label={fill(words.named, { act: w.takeAreaOut, name: fill(w.area, { n: i + 1 }) })}
                onClick={() =>
                  shaping.change((shape) => ({
                    ...shape,
                    hidden: shape.hidden.filter((_, place) => place !== i),
                  }))
                }
              >
                {w.takeAreaOut}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap items-center gap-4">
        <button type="button" className="button-quiet" onClick={add}>
          {w.addArea}
        </button>
        {hidden.length > 0 && (
          <button type="button" className="button-quiet" aria-pressed={open} onClick={() => onOpen(!open)}>
            {open ? w.keepFrame : fill(w.hidden, { n: hidden.length })}
          </button>
        )}
      </p>
    </section>
  );
}
