'use client';
/** What is said and done in the chosen slot, and the layout of its row. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  type LeadVariant,
  leadVariants,
  MOST_SUBLINKS,
  Placement,
  type SectionLayout,
  sectionLayouts,
} from '#db/front/model';
import type { FeedStory } from '#db/front/desk-views';
import { type FieldReason, fieldReasons, parseInput } from '#db/shared/command';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { query } from '../api';
import { PicturePicker } from '../pictures/picture-picker.client';
import { useFront } from './context';
import { placementAt, rowAdded, rowMoved, rowOut, said, sameSlot, slotKey, withRow } from './edit';
import { SlotCrop } from './slot-crop.client';
import { asTyped, HourField, hourOf } from './hour-field.client';

/** Why a front would refuse these words of a placement; undefined where it takes them. */
function reasonOf(field: 'headline' | 'kicker', text: string): FieldReason | undefined {
  const found = parseInput(Placement, { story: 'story', [field]: text });
  const said = found.ok ? undefined : (found.error.fields?.[field] ?? 'not-understood');
  return fieldReasons.find((reason) => reason === said);
}

/** A line that is kept when it is left, or with Enter. */
function Line({
  field,
  label,
  value,
  hint,
  onKeep,
}: {
  field: 'headline' | 'kicker';
  label: string;
  value: string;
  hint: string;
  onKeep: (text: string) => void;
}) {
  const id = useId();
  const { name, words } = useFront();
  const [text, setText] = useState(value);
  const [kept, setKept] = useState(value);
  // Taken back, or changed by somebody else: what stands is shown, and the focus stays.
  if (kept !== value) {
    setKept(value);
    setText(value);
  }
  // What the front would refuse is not kept: the rest of it goes on being saved.
  const wrong = reasonOf(field, text);
  const keep = (): void => {
    if (wrong === undefined) onKeep(text.trim());
  };
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="control"
        lang={tagOf(name.language)}
        value={text}
        aria-invalid={wrong !== undefined || undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <p
        id={`${id}-hint`}
        aria-live="polite"
        className={`meta mt-1 break-words ${wrong ? 'font-strong text-van' : 'text-ink-2'}`}
      >
        {wrong ? `${words.reasons[wrong]} ${words.frontEditor.notKept}` : hint}
      </p>
    </div>
  );
}

type Option<V extends string> = { value: V; label: string };

function Choice<V extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <div className="mb-4">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select
        id={id}
        className="control"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The headlines under a lead: by themselves, or chosen here. */
function Sublinks({
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
  const id = useId();
  const [found, setFound] = useState<readonly FeedStory[] | null>(null);
  const links = placement?.sublinks;
  /** Nothing stands on a front twice: a slot goes before a line under the lead. */
  const standing = new Set(slots.flatMap((one) => one.story?.id ?? []));
  const nameOf = (one: string): string =>
    front.named.find((known) => known.id === one)?.headline ??
    found?.find((known) => known.id === one)?.headline ??
    one;
  const box = useRef<HTMLFieldSetElement>(null);
  /** Where the focus goes once the list is another one: what had it may be gone. */
  const goOn = useRef<number | null>(null);
  useEffect(() => {
    const at = goOn.current;
    goOn.current = null;
    if (at === null) return;
    const outs = box.current?.querySelectorAll<HTMLElement>('li button') ?? [];
    (outs[Math.min(at, outs.length - 1)] ?? box.current?.querySelector<HTMLElement>('select'))?.focus();
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
              id={id}
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

/** Order and layout of the row that the slot is in. */
function Row({ zone }: { zone: number }) {
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

const sizes = ['normal', 'larger', 'smaller'] as const;

/** What this front says otherwise of the story in the slot. */
function Overrides({ story, own, acts }: { story: string; own: { headline: string }; acts: ReactNode }) {
  const desk = useFront();
  const { layout, chosen, words, language, at } = desk;
  const w = words.frontEditor;
  const placement = placementAt(layout, chosen);
  const over = placement?.until;
  const asWords = over === undefined ? '' : asTyped(over, language);
  const [until, setUntil] = useState(asWords);
  const [kept, setKept] = useState(asWords);
  if (kept !== asWords) {
    setKept(asWords);
    setUntil(asWords);
  }
  const [picking, setPicking] = useState(false);
  const say = (otherwise: Parameters<typeof said>[3]): void => {
    desk.change(said(layout, chosen, story, otherwise));
  };
  const keepUntil = (text: string): void => {
    const instant = hourOf(text, desk.now());
    if (text.trim() === '' && over !== undefined) say({ until: undefined });
    else if (instant !== undefined && text !== asWords) say({ until: instant });
  };
  const picture = placement?.picture === 'none' ? 'none' : placement?.picture ? 'other' : 'own';
  const isLead = chosen.zone === 'lead' && chosen.slot === 0;
  const named = at.named.find(({ id }) => id === story)?.headline ?? own.headline;
  return (
    <>
      <Line
        field="headline"
        label={w.headline}
        value={placement?.headline ?? ''}
        hint={fill(w.headlineIs, { words: named })}
        onKeep={(text) =>
          text !== (placement?.headline ?? '') && say({ headline: text === '' ? undefined : text })
        }
      />
      <Line
        field="kicker"
        label={w.kicker}
        value={placement?.kicker ?? ''}
        hint={w.follow}
        onKeep={(text) =>
          text !== (placement?.kicker ?? '') && say({ kicker: text === '' ? undefined : text })
        }
      />
      <Choice
        label={w.picture}
        value={picture}
        options={(['own', 'none', 'other'] as const).map((value) => ({ value, label: w.pictures[value] }))}
        onChoose={(value) => {
          if (value === 'other') setPicking(true);
          else say({ picture: value === 'none' ? 'none' : undefined, crop: undefined });
        }}
      />
      {picture === 'other' && (
        <button type="button" className="button-quiet mb-4" onClick={() => setPicking(true)}>
          {w.pickPicture}
        </button>
      )}
      {picking && (
        <PicturePicker
          words={words}
          onPick={(picked) => {
            say({ picture: { picture: picked.id }, crop: undefined });
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      <SlotCrop
        key={desk.slots.find((one) => sameSlot(one, chosen))?.story?.picture ?? ''}
        story={story}
        placement={placement}
        onSay={(crop) => say({ crop })}
      />
      {!isLead ? (
        <Choice
          label={w.size}
          value={placement?.size ?? 'normal'}
          options={sizes.map((value) => ({ value, label: w.sizes[value] }))}
          onChoose={(value) => say({ size: value === 'normal' ? undefined : value })}
        />
      ) : (
        <Sublinks story={story} placement={placement} onSay={(sublinks) => say({ sublinks })} />
      )}
      <HourField
        label={w.until}
        help={w.untilHelp}
        unknown={w.untilUnknown}
        value={until}
        now={desk.now()}
        language={language}
        onChange={setUntil}
        onCommit={keepUntil}
      />
      {acts}
    </>
  );
}

export function SlotPanel() {
  const desk = useFront();
  const { slots, chosen, layout, words, isHome } = desk;
  const w = words.frontEditor;
  const id = useId();
  const slot = slots.find((one) => sameSlot(one, chosen));
  const placement = placementAt(layout, chosen);
  const story = placement?.story ?? slot?.story?.id ?? null;
  const headline = slot?.story?.headline ?? slot?.waits?.headline ?? '';
  const title = desk.slotName(chosen);
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="desk-row mb-1">
        {fill(w.slotIs, { slot: title })}
      </h2>
      <p className="ui mb-1 break-words" lang={tagOf(desk.name.language)}>
        {slot?.waits?.headline ?? headline}
      </p>
      <p className="meta mb-3 text-ink-2">
        {placement ? w.byHand : story ? w.byItself : w.nobody}
        {slot?.warnings.map((warning) => (
          <strong key={warning} className="block text-ochre">
            {w.warnings[warning]}
          </strong>
        ))}
      </p>
      {story && (
        <Overrides
          key={`${slotKey(chosen)} ${story}`}
          story={story}
          own={{ headline }}
          acts={
            <p className="mb-5 flex flex-wrap gap-2">
              {placement ? (
                <button type="button" className="button-quiet" onClick={() => desk.empty(chosen)}>
                  {w.emptyIt}
                </button>
              ) : (
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => desk.place(chosen, { story }, headline)}
                >
                  {w.keepHere}
                </button>
              )}
            </p>
          }
        />
      )}
      {chosen.zone === 'lead' ? (
        isHome && (
          <Choice<LeadVariant>
            label={w.leadLayout}
            value={layout.lead}
            options={leadVariants.map((value) => ({ value, label: words.leads[value] }))}
            onChoose={(lead) => desk.relay({ ...layout, lead })}
          />
        )
      ) : (
        <Row zone={chosen.zone} />
      )}
    </section>
  );
}
