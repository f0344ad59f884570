'use client';
/** Another window of the picture for the chosen slot alone: set on the whole picture, cut by the server, then placed. */
import { useEffect, useRef, useState } from 'react';
import type { SlotPicture } from '#db/front/desk-views';
import type { Placement } from '#db/front/model';
import { slotRatio } from '#db/front/slots';
import type { HandCrop } from '#db/pictures/crop';
import { pathOf, shownVariants, type SlotRatio } from '#db/pictures/variants';
import { fill } from '../../words/fill';
import { send } from '../api';
import { Frame } from '../pictures/frame.client';
import { cropByItself, cropExtent, moved, sizedCrop } from '../pictures/framing';
import { useFocusBack } from '../use-focus-back';
import { useFront } from './context';

type Crop = NonNullable<Placement['crop']>;

type Props = {
  picture: SlotPicture;
  ratio: SlotRatio;
  /** What is set in this slot now. */
  crop: Crop | undefined;
  onSay: (crop: Crop | undefined) => void;
};

/** The window as it lies without one of this slot. */
const own = ({ crops, focal, ...size }: SlotPicture, ratio: SlotRatio): HandCrop =>
  crops?.[ratio] ?? cropByItself(ratio, size, focal);

function Setting({ picture, ratio, crop, onSay, onClose }: Props & { onClose: () => void }) {
  const { words, name } = useFront();
  const [w, l] = [words.slotCrop, words.library];
  const [now, setNow] = useState<HandCrop>(() => crop ?? own(picture, ratio));
  const [waits, setWaits] = useState(false);
  const [failed, setFailed] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('[tabindex="0"], button')?.focus(), []);
  // The smallest that is large enough to aim in.
  const files = shownVariants(picture.width, picture.height, 'full');
  const file = files[1] ?? files[0];
  const percent = (value: number): number => Math.round(value * 100);
  async function use(): Promise<void> {
    const { left, top, width } = now;
    const window = { ratio, left, top, width };
    setWaits(true);
    setFailed('');
    const answer = await send('crop-for-slot', { picture: picture.id, place: name.place, ...window });
    setWaits(false);
    if (!answer.ok) return setFailed(words.failures[answer.error.code]);
    onSay({ picture: picture.id, ...window });
    onClose();
  }
  return (
    <div ref={box} className="mb-4" data-slot-crop={name.language}>
      <div className="relative w-fit select-none">
        <img
          src={pathOf(picture.id, picture.cut, file.name, 'webp')}
          width={file.width}
          height={file.height}
          alt=""
          draggable={false}
          className="block h-auto max-h-[60vh] w-auto max-w-full bg-mist-2"
        />
        <Frame
          label={fill(l.cropping, { crop: words.pictures.cropOf[ratio] })}
          text={fill(l.cropAt, { x: percent(now.left), y: percent(now.top), width: percent(now.width) })}
          help={l.cropHelp}
          box={{ ...now, ...cropExtent(ratio, picture, now) }}
          look="crop"
          longStep={0.1}
          onMove={(dx, dy) => setNow((is) => moved(is, cropExtent(ratio, picture, is), dx, dy))}
          onSize={(dx) => setNow((is) => sizedCrop(ratio, picture, is, dx))}
        />
      </div>
      <p className="meta mt-3 text-ink-2">{l.cropHelp}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          aria-disabled={waits || undefined}
          onClick={() => !waits && void use()}
        >
          {waits ? w.cutting : w.use}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w.leave}
        </button>
      </p>
      <p role="status" className="meta font-strong text-ochre">
        {failed}
      </p>
    </div>
  );
}

/** Nothing where the slot shows no picture. */
export function SlotCrop({
  story,
  placement,
  onSay,
}: {
  story: string;
  placement: Placement | null;
  onSay: (crop: Crop | undefined) => void;
}) {
  const { words, layout, chosen, slots, at } = useFront();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(open);
  const w = words.slotCrop;
  const ratio = slotRatio(layout, chosen.zone, chosen.slot);
  const standing = slots.find(({ zone, slot }) => zone === chosen.zone && slot === chosen.slot)?.story;
  const picture = at.pictures.find(({ id }) => id === standing?.picture);
  if (!ratio || !picture || standing?.id !== story || placement?.picture === 'none') return null;
  const crop = placement?.crop?.picture === picture.id ? placement.crop : undefined;
  const here = crop?.ratio === ratio ? crop : undefined;
  if (open)
    return (
      <Setting
        key={picture.cut}
        picture={picture}
        ratio={ratio}
        crop={here}
        onSay={onSay}
        onClose={() => setOpen(false)}
      />
    );
  return (
    <div className="mb-4">
      <p className="meta mb-1 text-ink-2">{here ? w.own : w.asPicture}</p>
      <p className="flex flex-wrap gap-2">
        <button ref={opener} type="button" className="button-quiet" onClick={() => setOpen(true)}>
          {here ? w.again : w.set}
        </button>
        {here && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => {
              // This button goes.
              opener.current?.focus();
              onSay(undefined);
            }}
          >
            {w.back}
          </button>
        )}
      </p>
    </div>
  );
}
