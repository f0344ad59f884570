import { MOST_ELSEWHERE } from '#db/people/model';
import { AreaField, TextField } from '../fields.client';
import { PortraitField } from '../portrait-field.client';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import type { ShownPicture } from '../writing/story-at-desk';

export type About = {
  bio: string;
  bioZh: string;
  contact: string;
  elsewhere: readonly string[];
  /** Id of a picture, also of one that this person may not see. */
  portrait: string | null;
};

/** What the page of a byline says of somebody. */
export function AboutFields({
  words,
  labels = words.topics,
  about,
  portrait,
}: {
  words: DeskWords;
  /** What is asked for, of whoever it is. */
  labels?: { bio: string; bioZh: string };
  about: About | undefined;
  /** The portrait, where whoever asks may see it. */
  portrait: ShownPicture | null;
}) {
  const w = words.topics;
  return (
    <>
      <AreaField name="bio" lang="en-HK" label={labels.bio} value={about?.bio ?? ''} />
      <AreaField name="bioZh" label={labels.bioZh} value={about?.bioZh ?? ''} lang="zh-Hant-HK" />
      <TextField name="contact" label={w.contact} value={about?.contact ?? ''} />
      <AreaField
        name="elsewhere"
        label={w.elsewhere}
        hint={fill(w.elsewhereHelp, { most: MOST_ELSEWHERE })}
        value={(about?.elsewhere ?? []).join('\n')}
        rows={MOST_ELSEWHERE}
      />
      {(portrait !== null || !about?.portrait) && <PortraitField words={words} portrait={portrait} />}
    </>
  );
}
