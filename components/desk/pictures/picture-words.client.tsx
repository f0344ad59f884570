'use client';
import { pictureKinds } from '#db/pictures/model';
import type { DeskWords } from '../../words/desk';
import { AreaField, SelectField, TextField } from '../fields.client';

export type PictureWords = { kind: string; alt: string; caption: string; credit: string };

/** Characters of alt text that are advised (brief 3.7). */
export const ADVISED_ALT = 125;

export const acceptedTypes = 'image/jpeg,image/png,image/webp';

/** The fields of a picture's record that are words: wherever one is added or changed. */
export function PictureWordFields({ words, picture }: { words: DeskWords; picture?: PictureWords }) {
  const w = words.pictures;
  return (
    <>
      <AreaField
        name="alt"
        label={w.alt}
        hint={w.altHelp}
        most={ADVISED_ALT}
        rows={2}
        value={picture?.alt ?? ''}
      />
      <AreaField name="caption" label={w.caption} rows={2} value={picture?.caption ?? ''} />
      <TextField name="credit" label={w.credit} hint={w.creditHelp} value={picture?.credit ?? ''} />
      <SelectField
        name="kind"
        label={w.kind}
        value={picture?.kind ?? 'photo'}
        options={pictureKinds.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
      />
    </>
  );
}
