'use client';
/** The page itself with its slots over it: chosen, lifted, dropped and emptied by mouse, finger and keys. */
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { overridesOf } from '#db/front/told';
import type { SlotAtDesk } from '#db/front/desk-views';
import { leadsOf } from '#db/front/model';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { over, PageFrame } from '../page-frame.client';
import { useRoom } from '../use-room';
import { useFront } from './context';
import { moved, placementAt, sameSlot, type SlotAt, slotKey } from './edit';
import { type Found, foundAt, unevenBy } from './found';

export const widths = [360, 768, 1300] as const;
export type Width = (typeof widths)[number];

/** A headline of so many lines is too long: on a phone, and for a lead on a wide page. */
const MOST_LINES = { phone: 5, lead: 3, other: 5 };
/** Narrower than this (px) everything stands under one another. */
const STACKED_BELOW = 768;

export function Canvas() {
  const desk = useFront();
  const { name, words, chosen, layout, shown } = desk;
  const w = words.frontEditor;
  const [picked, setWidth] = useState<Width | null>(null);
  const [full, setFull] = useState(false);
  const [marks, setMarks] = useState(true);
  const [box, room] = useRoom();
  const [target, setTarget] = useState<SlotAt | null>(null);
  // Marks are those of the page that is seen, until the next one is there.
  const [drawn, setDrawn] = useState<{ found: ReadonlyMap<string, Found>; slots: readonly SlotAtDesk[] }>({
    found: new Map(),
    slots: [],
  });
  const { found, slots } = drawn;
  const group = useRef<HTMLDivElement>(null);
  // Until somebody says otherwise: the phone's page where there is no room for another.
  const width = picked ?? (room > 0 && room < STACKED_BELOW / 2 ? 360 : 1300);
  const scale = full || room === 0 ? 1 : Math.min(1, room / width);

  const foundOf = (slot: SlotAtDesk): Found | undefined =>
    slot.story ? foundAt(found, slot.story.path) : undefined;
  const warningsOf = (slot: SlotAtDesk): string[] => {
    const said = slot.warnings.map((warning) => w.warnings[warning]);
    const at = foundOf(slot);
    const leads = slot.zone === 'lead' && slot.slot < leadsOf(layout.lead);
    const most = width < STACKED_BELOW ? MOST_LINES.phone : leads ? MOST_LINES.lead : MOST_LINES.other;
    if (at && at.lines > most) said.push(fill(w.lines, { n: at.lines }));
    if (slot.slot === 0 && width >= STACKED_BELOW) {
      const off = unevenBy(
        slots.filter(({ zone }) => zone === slot.zone).flatMap((one) => foundOf(one) ?? []),
      );
      if (off > 0) said.push(fill(w.uneven, { n: off }));
    }
    return said;
  };
  /** What this front says otherwise in the slot, after how it came to be there. */
  const otherwise = ({ placed }: SlotAtDesk, how: string): string => {
    const fields = overridesOf(placed).map((field) => w.fields[field]);
    return fields.length === 0
      ? how
      : fill(w.otherwise, { how, fields: fields.join(desk.language === 'zh' ? '、' : ', ') });
  };
  const saidOf = (slot: SlotAtDesk): string => {
    const stands = !slot.story ? w.nobody : slot.byHand ? w.byHand : w.byItself;
    const how = slot.byHand ? otherwise(slot, stands) : stands;
    const named = { slot: desk.slotName(slot), how };
    const said = slot.story
      ? fill(w.said, { ...named, name: slot.story.headline })
      : fill(w.saidEmpty, named);
    const warnings = warningsOf(slot);
    return warnings.length > 0 ? fill(w.warned, { said, warning: warnings.join('. ') }) : said;
  };

  // Those of a page that is still being made may have no such slot.
  const entry = slots.find((slot) => sameSlot(slot, chosen)) ?? slots[0] ?? null;
  const focusOn = (at: SlotAt): void =>
    group.current?.querySelector<HTMLElement>(`[data-slot="${slotKey(at)}"]`)?.focus();
  const choose = (at: SlotAt): void => {
    desk.choose(at);
    desk.say(fill(desk.carried ? w.goesTo : w.chosen, { slot: desk.slotName(at) }));
  };
  const step = (by: number): void => {
    const i = slots.findIndex((slot) => sameSlot(slot, chosen));
    const next = slots[Math.max(0, Math.min(slots.length - 1, i + by))];
    if (!next) return;
    choose(next);
    focusOn(next);
  };
  /** Puts what is carried into a slot. */
  const drop = (to: SlotAt): void => {
    const { carried } = desk;
    desk.carry(null);
    setTarget(null);
    if (!carried) return;
    if (carried.from) {
      if (desk.change(moved(layout, carried.from, to, desk.isHome)))
        desk.say(fill(w.placed, { name: carried.headline, slot: desk.slotName(to) }));
    } else desk.place(to, { story: carried.story }, carried.headline);
    desk.choose(to);
  };
  const lift = (slot: SlotAtDesk): void => {
    const placement = placementAt(layout, slot);
    if (!placement || !slot.story) return desk.say(w.cannotLift);
    desk.carry({
      story: placement.story,
      headline: slot.story.headline,
      from: { zone: slot.zone, slot: slot.slot },
    });
    desk.say(fill(w.lifted, { name: slot.story.headline }));
  };

  const keys = (event: KeyboardEvent, slot: SlotAtDesk): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowRight: () => step(1),
      ArrowUp: () => step(-1),
      ArrowLeft: () => step(-1),
      Home: () => step(-slots.length),
      End: () => step(slots.length),
      ' ': () => (desk.carried ? drop(slot) : lift(slot)),
      // One that came by itself and is chosen already stays from now on; any other press chooses, or drops.
      ...(!desk.carried && !slot.byHand && slot.story && sameSlot(chosen, slot)
        ? { Enter: () => slot.story && desk.place(slot, { story: slot.story.id }, slot.story.headline) }
        : {}),
      Delete: () => desk.empty(slot),
      Backspace: () => desk.empty(slot),
      Escape: () => {
        if (!desk.carried) return;
        const { carried } = desk;
        desk.carry(null);
        desk.say(fill(w.putBack, { name: carried.headline }));
        if (carried.from) {
          desk.choose(carried.from);
          focusOn(carried.from);
        }
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const dragging = {
    over: (event: DragEvent, at: SlotAt): void => {
      if (!desk.carried) return;
      event.preventDefault();
      if (!sameSlot(target, at)) setTarget(at);
    },
    drop: (event: DragEvent, at: SlotAt): void => {
      event.preventDefault();
      drop(at);
    },
  };

  const mark = (slot: SlotAtDesk, place: Found | null) => {
    const at = { zone: slot.zone, slot: slot.slot };
    const isTarget = sameSlot(target ?? (desk.carried ? chosen : null), at);
    const warnings = warningsOf(slot);
    return (
      <button
        key={slotKey(slot)}
        type="button"
        data-slot={slotKey(slot)}
        data-by-hand={slot.byHand || undefined}
        data-target={isTarget || undefined}
        aria-pressed={sameSlot(chosen, at)}
        tabIndex={sameSlot(entry, at) ? 0 : -1}
        className={place ? 'slot-mark' : 'slot-empty'}
        style={place ? over(place, scale) : undefined}
        draggable={slot.byHand}
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', slot.story?.headline ?? '');
          event.dataTransfer.effectAllowed = 'move';
          lift(slot);
        }}
        onDragEnd={() => {
          desk.carry(null);
          setTarget(null);
        }}
        onDragOver={(event) => dragging.over(event, at)}
        onDragLeave={() => setTarget(null)}
        onDrop={(event) => dragging.drop(event, at)}
        onClick={() => (desk.carried ? drop(at) : choose(at))}
        onKeyDown={(event) => keys(event, slot)}
        // Space has acted when it went down; no press follows.
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        {/* What is written on it is part of a sentence: that is its name. */}
        <span className="sr-only">{saidOf(slot)}</span>
        {place ? (
          <>
            {slot.byHand && <span className="slot-pin" aria-hidden="true" />}
            {slot.byHand && overridesOf(slot.placed).length > 0 && (
              <span className="slot-otherwise" aria-hidden="true" />
            )}
            <span className="slot-name" aria-hidden="true">
              {desk.slotName(slot)}
            </span>
            {isTarget && desk.carried && (
              <span className="slot-goes" aria-hidden="true">
                {desk.carried.headline}
              </span>
            )}
            {warnings.length > 0 && (
              <span className="slot-warning" aria-hidden="true">
                {warnings[0]}
              </span>
            )}
          </>
        ) : (
          <>
            <span className="sheet-square" aria-hidden="true" />
            <span aria-hidden="true">{desk.slotName(slot)}</span>
            {warnings.map((warning) => (
              <span key={warning} aria-hidden="true" className="text-ochre">
                {warning}
              </span>
            ))}
          </>
        )}
      </button>
    );
  };

  const located = slots.map((slot) => ({ slot, place: foundOf(slot) ?? null }));
  return (
    <section
      id="front-canvas"
      tabIndex={-1}
      aria-label={w.canvas}
      className="min-w-0 outline-none"
      ref={group}
    >
      <div className="ui mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span role="group" aria-label={w.width} className="inline-flex gap-4">
          {widths.map((known) => (
            <button
              key={known}
              type="button"
              aria-pressed={known === width}
              onClick={() => setWidth(known)}
              className="inline-flex min-h-10 cursor-pointer items-center border-b-3 border-transparent tabular-nums aria-pressed:border-ferry aria-pressed:font-strong"
            >
              {known}
              <span className="sr-only">{w.widths[known]}</span>
            </button>
          ))}
        </span>
        <label className="inline-flex min-h-10 items-center gap-2">
          <input type="checkbox" checked={marks} onChange={() => setMarks(!marks)} /> {w.marks}
        </label>
        <label className="inline-flex min-h-10 items-center gap-2">
          <input type="checkbox" checked={full} onChange={() => setFull(!full)} /> {w.fullSize}
        </label>
        {scale < 1 && (
          <span className="meta text-ink-2">{fill(w.scaled, { n: Math.round(scale * 100) })}</span>
        )}
      </div>
      <p className="meta mb-2 text-ink-2 max-lg:hidden">{w.canvasKeys}</p>
      <div ref={box} className={full ? 'overflow-x-auto' : undefined}>
        <PageFrame
          src={`/desk/front/${name.language}/${name.place}/preview?show=draft&n=${shown}`}
          width={width}
          scale={scale}
          title={w.frame}
          loading={w.loading}
          onFound={(next) => setDrawn({ found: next, slots: desk.slots })}
        >
          {() =>
            marks && (
              <div role="group" aria-label={w.canvas} lang={tagOf(desk.language)}>
                {located.map(({ slot, place }) => place && mark(slot, place))}
              </div>
            )
          }
        </PageFrame>
      </div>
      {marks && found.size > 0 && located.some(({ place }) => !place) && (
        <div className="mt-3">
          <h2 className="ui mb-2 font-strong">{w.empty}</h2>
          <div role="group" aria-label={w.empty} className="flex flex-wrap gap-2">
            {located.map(({ slot, place }) => !place && mark(slot, null))}
          </div>
        </div>
      )}
    </section>
  );
}
