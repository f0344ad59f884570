'use client';
/** What is said and done in the chosen slot, and the layout of its row. */
import { type ReactNode, useId, useState } from 'react';
import { type LeadVariant, leadVariants } from '#db/front/model';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { PicturePicker } from '../pictures/picture-picker.client';
import { Choice } from './choice.client';
import { useFront } from './context';
import { placementAt, said, sameSlot, slotKey } from './edit';
import { asTyped, HourField, hourOf } from './hour-field.client';
import { SlotCrop } from './slot-crop.client';
import { SlotLine } from './slot-line.client';
import { SlotRow } from './slot-row.client';
import { SlotSublinks } from './slot-sublinks.client';

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
      <SlotLine
        field="headline"
        label={w.headline}
        value={placement?.headline ?? ''}
        hint={fill(w.headlineIs, { words: named })}
        onKeep={(text) =>
          text !== (placement?.headline ?? '') && say({ headline: text === '' ? undefined : text })
        }
      />
      <SlotLine
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
        <SlotSublinks story={story} placement={placement} onSay={(sublinks) => say({ sublinks })} />
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
        <SlotRow zone={chosen.zone} />
      )}
    </section>
  );
}
