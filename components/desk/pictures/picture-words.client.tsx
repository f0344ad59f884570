'use client';
import { pictureKinds } from '#db/pictures/model';
import type { DeskWords } from '../../words/desk';
import { AreaField, SelectField, TextField } from '../fields.client';

export type PictureWords = {
  kind: string;
  alt: string;
  caption: string;
  credit: string;
  copyright?: string;
  people?: string;
  terms?: string;
};

/** Characters of alt text that are advised (brief 3.7). */
export const ADVISED_ALT = 125;

export const acceptedTypes = 'image/jpeg,image/png,image/webp';

/** The fields of a picture's record that are words: wherever one is added or changed. */
export function PictureWordFields({
  words,
  picture,
  more = false,
}: {
  words: DeskWords;
  picture?: PictureWords;
  /** Also what pages do not show: whose it is, who is in it, and the terms. */
  more?: boolean;
}) {
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
      {more && <UnseenFields words={words} picture={picture} />}
    </>
  );
}

/** What pages do not show of a picture: the copyright goes with its files, the rest is the desk's. */
export function UnseenFields({
  words,
  picture,
  of = '',
}: {
  words: DeskWords;
  picture: Pick<PictureWords, 'copyright' | 'people' | 'terms'> | undefined;
  /** Ends the fields' names where several pictures are in one form. */
  of?: string;
}) {
  const w = words.library;
  return (
    <>
      <TextField
        name={`copyright${of}`}
        reason="copyright"
        label={w.copyright}
        hint={w.copyrightHelp}
        value={picture?.copyright ?? ''}
      />
      <TextField
        name={`people${of}`}
        reason="people"
        label={w.people}
        hint={w.peopleHelp}
        value={picture?.people ?? ''}
      />
      <TextField
        name={`terms${of}`}
        reason="terms"
        label={w.terms}
        hint={w.termsHelp}
        value={picture?.terms ?? ''}
      />
    </>
  );
}
