'use client';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { CropName } from '#db/pictures/variants';
import { fail, type Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { send } from '../api';
import { useQuestionOnLeaving } from '../use-question-on-leaving';
import { CropActs, CropFrame } from './crop-acts.client';
import { Crops } from './crops';
import { FocalPoint } from './focal-point.client';
import { AreaFrames, HiddenAreas } from './hidden-areas.client';
import { type PictureWords, PictureWordFields } from './picture-words.client';
import { rightsUntil } from './rights-end';
import { RightsFields } from './rights-fields.client';
import { type Shape, type Shaping, useShaping } from './use-shaping';

export type PictureRecord = Required<PictureWords> & {
  id: string;
  /** The picture as we keep it, px. */
  width: number;
  height: number;
  /** The whole picture in a size for the screen. */
  shown: { src: string; width: number; height: number };
  shape: Shape;
  /** The cut that its file came with: another number, another file. */
  fileCut: number;
  /** Last day (Hong Kong) of the rights, or ''; and the hour of it, or ''. */
  lastDay: string;
  hour: string;
};

/**
 * One picture: point, crops and hidden areas above, words and rights below, saved together. As long as something is not,
 * that stands beside the button, which is in view from all of it, and the browser asks before the page is left.
 */
export function PictureForm({ words, picture }: { words: DeskWords; picture: PictureRecord }) {
  const shaping = useShaping(picture.shape, picture.fileCut);
  const w = words.pictures;
  /** How often something was typed, and how often when the words were saved: the two are apart while some are not. */
  const [typed, setTyped] = useState(0);
  const [saved, setSaved] = useState(0);
  const unsaved = shaping.unsaved || typed !== saved;
  useQuestionOnLeaving(unsaved);

  const save = async (form: FormData): Promise<Result<unknown>> => {
    const text = (name: string): string => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
    const until = rightsUntil(text('lastDay'), text('hour'));
    if (until === undefined) return fail('invalid', { fields: { rightsUntil: 'date' } });
    const { shape } = shaping;
    const { focal, crops, hidden } = shape;
    const answer = await send('edit-picture', {
      picture: picture.id,
      kind: text('kind'),
      alt: text('alt'),
      caption: text('caption'),
      credit: text('credit'),
      copyright: text('copyright'),
      people: text('people'),
      terms: text('terms'),
      rightsUntil: until,
      focalX: focal.x,
      focalY: focal.y,
      crops,
      hidden,
    });
    if (answer.ok) {
      shaping.kept(shape);
      setSaved(typed);
    }
    return answer;
  };

  return (
    <ActionForm
      action={save}
      words={words}
      submit={w.save}
      doing={w.saving}
      done={w.saved}
      unsaved={unsaved ? words.library.unsaved : undefined}
      stays
    >
      <PictureShapes words={words} picture={picture} shape={shaping.shape} shaping={shaping}>
        <h2 className="desk-row mb-3">{w.words}</h2>
        <div onInput={() => setTyped((before) => before + 1)}>
          <PictureWordFields words={words} picture={picture} more />
          <RightsFields words={words} lastDay={picture.lastDay} hour={picture.hour} />
        </div>
      </PictureShapes>
    </ActionForm>
  );
}

/** The picture with its point, beside it what every crop keeps, and below whatever else is said of it. */
export function PictureShapes({
  words,
  picture,
  shape,
  shaping,
  children,
}: {
  words: DeskWords;
  picture: PictureRecord;
  shape: Shape;
  /** Without it everything is only shown. */
  shaping?: Shaping;
  children?: ReactNode;
}) {
  const w = words.pictures;
  /** What stands on the picture to be moved: the frame of a crop, the areas, or the point. */
  const [open, setOpen] = useState<CropName | 'areas' | null>(null);
  // A crop that was taken back has no frame; the last area that was taken out leaves none.
  const shown =
    open === null || (open === 'areas' ? shape.hidden.length === 0 : !shape.crops[open]) ? null : open;

  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    (event.shiftKey ? shaping?.redo : shaping?.undo)?.();
  };

  return (
    <div className="grid gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
      <section aria-label={w.focal} onKeyDown={keys}>
        <FocalPoint
          words={w}
          {...picture.shown}
          focal={shape.focal}
          onMove={shaping && ((focal, group) => shaping.change((before) => ({ ...before, focal }), group))}
        >
          {shaping &&
            shown !== null &&
            (shown === 'areas' ? (
              <AreaFrames words={words} shaping={shaping} />
            ) : (
              <CropFrame words={words} name={shown} picture={picture} shaping={shaping} />
            ))}
        </FocalPoint>
        {shaping && (
          <>
            {shown !== null && shown !== 'areas' && (
              <p className="meta mt-2 text-ink-2">{words.library.cropHelp}</p>
            )}
            {shown === 'areas' && <p className="meta mt-2 text-ink-2">{words.library.areaHelp}</p>}
            <p className="mt-3 flex flex-wrap gap-3">
              <Step label={words.library.undo} act={shaping.undo} />
              <Step label={words.library.redo} act={shaping.redo} />
            </p>
            <HiddenAreas
              words={words}
              shaping={shaping}
              open={shown === 'areas'}
              onOpen={(areas) => setOpen(areas ? 'areas' : null)}
            />
          </>
        )}
      </section>
      <section aria-labelledby="crops" className="lg:row-span-2" onKeyDown={keys}>
        <h2 id="crops" className="desk-row mb-3">
          {w.crops}
        </h2>
        <Crops
          words={w}
          width={picture.width}
          height={picture.height}
          src={picture.shown.src}
          focal={shape.focal}
          crops={shape.crops}
          {...(shaping && {
            acts: (name: CropName) => (
              <CropActs
                words={words}
                name={name}
                picture={picture}
                shaping={shaping}
                open={shown === name}
                onOpen={setOpen}
              />
            ),
          })}
        />
      </section>
      {children && <section className="max-w-160 border-t border-rule pt-4">{children}</section>}
    </div>
  );
}

function Step({ label, act }: { label: string; act: (() => void) | undefined }) {
  // Not disabled: a disabled button loses the focus.
  return (
    <button type="button" className="button-quiet" aria-disabled={!act || undefined} onClick={act}>
      {label}
    </button>
  );
}
